import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Seconds since the oldest of what is due became so, by the clock of the database; 0 when nothing is. */
export async function projectorLagS(db: Queryable, cell: Uuid): Promise<number> {
  const [row] = await db.query<{ seconds: number | null }>(
    `select extract(epoch from clock_timestamp() - min(since))::float8 as seconds
     from (
       (select since from due_subject where cell = $1 order by since limit 1)
       union all
       (select since from due_month where cell = $1 order by since limit 1)
       union all
       (select min(since) from due_unit where cell = $1)
       union all
       (select min(since) from due_area where cell = $1)
     ) as due`,
    [cell],
  )
  return Math.max(Math.round((row?.seconds ?? 0) * 10) / 10, 0)
}
