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
 * Brings the marks of the journal together into one per post: a morning with sixty children leaves hundreds. All
 * months of a post are recomputed together, so the month in the mark does not matter.
 * @returns how many were brought together; come again until it is none
 */
export async function collectDueMonths(tx: Queryable, cell: Uuid, limit: number): Promise<number> {
  const marks = await takeDueMonths(tx, cell, limit)
  await markUnits(tx, cell, [...new Set(marks.map(({ unit }) => unit))])
  return marks.length
}

/** Takes the post that has been due longest; its mark is gone when this transaction commits. */
export async function takeDueUnit(tx: Queryable, cell: Uuid): Promise<Uuid | undefined> {
  const [taken] = await tx.query<{ unit: Uuid }>(
    `delete from due_unit
     where cell = $1 and unit = (
       select unit
       from due_unit
       where cell = $1
       order by since, unit
       limit 1
     )
     returning unit`,
    [cell],
  )
  return taken?.unit
}
