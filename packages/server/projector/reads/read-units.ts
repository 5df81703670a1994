import { addsUpPosts, type UnitKind } from '@simpul/domain/areas'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { UnitView } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'

interface UnitRow {
  readonly id: Uuid
  readonly kind: UnitKind
  readonly name: string
  readonly area: string
  readonly area_name: string | null
  readonly parent: Uuid | null
  readonly path: Uuid[]
}

/** A unit with those above it and those right below it that have figures: not its departments and case teams. */
export interface Surroundings {
  readonly unit: UnitView
  /** Itself first, the root of the cell last. */
  readonly path: readonly { readonly id: Uuid; readonly name: string }[]
  readonly children: readonly UnitView[]
}

/**
 * Undefined for a unit that the cell does not have. Below are left out those that did not exist on the day
 * `on`.
 */
export async function readSurroundings(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  on: PlainDate,
): Promise<Surroundings | undefined> {
  const rows = await db.query<UnitRow>(
    `select u.id, u.kind, u.name, u.area, u.parent, u.path, office.name as area_name
     from unit u
     left join lateral (
       select name
       from unit
       where cell = $1 and area = u.area and kind like '%-office'
       order by id
       limit 1
     ) as office on true
     where u.cell = $1
       and (
         (u.parent = $2 and u.from_day <= $3 and (u.to_day is null or u.to_day >= $3))
         or u.id in (
           select unnest(path)
           from unit
           where cell = $1 and id = $2
         )
       )
     order by u.name, u.id`,
    [cell, unit, on],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const own = byId.get(unit)
  if (own === undefined) return undefined
  return {
    unit: viewOf(own),
    path: own.path.flatMap((id) => {
      const above = byId.get(id)
      return above === undefined ? [] : [{ id, name: above.name }]
    }),
    children: rows.filter(({ parent, kind }) => parent === unit && addsUpPosts(kind)).map(viewOf),
  }
}

const viewOf = ({ id, kind, name, area, area_name, parent }: UnitRow): UnitView => ({
  id,
  kind,
  name,
  area,
  areaName: area_name ?? name,
  ...(parent === null ? {} : { parent }),
})
