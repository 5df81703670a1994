import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { takeDueMonths } from '../journal/due.ts'

/** Marks posts whose months are to be recomputed. Needs the turn of the cell. */
export async function markUnits(tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<void> {
  if (units.length === 0) return
  await tx.run(
    `insert into due_unit (cell, unit)
     select $1, unit
     from unnest($2::uuid[]) as given (unit)
     on conflict (cell, unit) do nothing`,
    [cell, units],
  )
}

/**
 * Brings the marks of the journal together into one per post: a morning with sixty children leaves hundreds.
 * All months of a post are recomputed together, so the month in the mark does not matter.
 * @returns how many were brought together; come again until it is none
 */
export async function collectDueMonths(tx: Queryable, cell: Uuid, limit: number): Promise<number> {
  const marks = await takeDueMonths(tx, cell, limit)
  await markUnits(tx, cell, [...new Set(marks.map(({ unit }) => unit))])
  return marks.length
}

/** Takes the posts that have been due longest; their marks are gone when this transaction commits. */
export async function takeDueUnits(tx: Queryable, cell: Uuid, limit: number): Promise<Uuid[]> {
  const taken = await tx.query<{ unit: Uuid }>(
    `delete from due_unit
     where cell = $1 and unit in (
       select unit
       from due_unit
       where cell = $1
       order by since, unit
       limit $2
     )
     returning unit`,
    [cell, limit],
  )
  return taken.map(({ unit }) => unit)
}
