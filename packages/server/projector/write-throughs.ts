import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

/**
 * Until when entries are in the figures of units.
 * @param units a `through` of '' says that there is none
 * @returns the units for which that moved
 */
export async function writeThroughs(
  tx: Queryable,
  cell: Uuid,
  units: readonly { readonly unit: Uuid; readonly through: string }[],
): Promise<Uuid[]> {
  const known = units.filter(({ through }) => through !== '')
  const rows = await tx.query<{ unit: Uuid }>(
    `with dropped as (
       delete from unit_through
       where cell = $1 and unit = any($2::uuid[]) and unit <> all($3::uuid[])
       returning unit
     ),
     written as (
       insert into unit_through as old (cell, unit, through)
       select $1, given.*
       from unnest($3::uuid[], $4::timestamptz[]) as given
       on conflict (cell, unit) do update
       set through = excluded.through
       where old.through <> excluded.through
       returning unit
     )
     select unit
     from dropped
     union all
     select unit
     from written`,
    [cell, units.map(({ unit }) => unit), ...columnsOf(known, ['unit', 'through'])],
  )
  return rows.map(({ unit }) => unit)
}
