import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/**
 * About how many seconds the projector is behind: since the oldest of some entries that it has not worked off was kept,
 * by the clock of the database; 0 when there are none. A handful is looked at, for a check that itself takes long would
 * say nothing good.
 */
export async function projectorLagS(db: Queryable, cell: Uuid): Promise<number> {
  const [row] = await db.query<{ seconds: number | null }>(
    `select extract(epoch from clock_timestamp() - min(received_at))::float8 as seconds
     from (select mark from due_subject where cell = $1 limit 200) as due
     join entry on entry.cell = $1 and entry.id = due.mark`,
    [cell],
  )
  return Math.max(Math.round((row?.seconds ?? 0) * 10) / 10, 0)
}
