import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Until when entries are in the figures of a post. @returns whether that moved */
export async function writeThrough(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  throughs: readonly string[],
): Promise<boolean> {
  const latest = throughs.reduce((last, one) => (one > last ? one : last), '')
  if (latest === '') {
    return (await tx.run('delete from unit_through where cell = $1 and unit = $2', [cell, unit])) > 0
  }
  const written = await tx.run(
    `insert into unit_through as old (cell, unit, through)
     values ($1, $2, $3)
     on conflict (cell, unit) do update
     set through = excluded.through
     where old.through <> excluded.through`,
    [cell, unit, latest],
  )
  return written > 0
}
