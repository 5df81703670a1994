import type { Month, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

export interface DueArea {
  readonly unit: Uuid
  readonly month: Month
}

/** Marks months of units above posts whose sums are to be taken again. Needs the turn of the cell. */
export async function markAreas(tx: Queryable, cell: Uuid, areas: readonly DueArea[]): Promise<void> {
  if (areas.length === 0) return
  await tx.run(
    `insert into due_area (cell, unit, month)
     select $1, given.*
     from unnest($2::uuid[], $3::text[]) as given
     on conflict (cell, unit, month) do nothing`,
    [cell, ...columnsOf(areas, ['unit', 'month'])],
  )
}

/**
 * Takes months of the lowest units first, all of one depth: the sums of a subdistrict are taken once those of
 * its villages are right.
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
