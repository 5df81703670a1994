import type { Month, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Marks months of a unit above posts whose sums are to be taken again. Needs the turn of the cell. */
export async function markAreas(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  months: readonly Month[],
): Promise<void> {
  if (months.length === 0) return
  await tx.run(
    `insert into due_area (cell, unit, month)
     select $1, $2, month
     from unnest($3::text[]) as given (month)
     on conflict (cell, unit, month) do nothing`,
    [cell, unit, months],
  )
}

export interface DueArea {
  readonly unit: Uuid
  readonly month: Month
}

/**
 * Takes months of the lowest units first, all of one depth: the sums of a subdistrict are taken once those of its
 * villages are right.
 */
export async function takeDueAreas(tx: Queryable, cell: Uuid, limit: number): Promise<DueArea[]> {
  return tx.query<DueArea>(
    `with lowest as (
       select max(cardinality(u.path)) as depth
       from due_area d
       join unit u on u.cell = $1 and u.id = d.unit
       where d.cell = $1
     )
     delete from due_area
     where cell = $1 and (unit, month) in (
       select d.unit, d.month
       from due_area d
       join unit u on u.cell = $1 and u.id = d.unit
       join lowest on lowest.depth = cardinality(u.path)
       where d.cell = $1
       order by d.unit, d.month
       limit $2
     )
     returning unit, month`,
    [cell, limit],
  )
}
