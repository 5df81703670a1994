import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Seconds since the oldest mark that the projector has not worked off; 0 when there is none. */
export async function projectorLagS(db: Queryable, cell: Uuid, now: Date): Promise<number> {
  const rows = await db.query<{ mark: Uuid }>(
    `(select mark from due_subject where cell = $1 order by mark limit 1)
     union all
     (select mark from due_month where cell = $1 order by mark limit 1)`,
    [cell],
  )
  const oldest = Math.min(...rows.map(({ mark }) => momentOf(mark)), now.getTime())
  return Math.round((now.getTime() - oldest) / 100) / 10
}

/** Marks are UUIDv7: their first 48 bits are milliseconds since 1970. */
const momentOf = (mark: Uuid): number => Number.parseInt(mark.replaceAll('-', '').slice(0, 12), 16)
