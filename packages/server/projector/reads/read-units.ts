import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { UnitView } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'

interface UnitRow {
  readonly id: Uuid
  readonly kind: string
  readonly name: string
  readonly area: string
  readonly area_name: string | null
  readonly parent: Uuid | null
  readonly path: Uuid[]
}

/** A unit with those above it and those right below it. */
export interface Surroundings {
  readonly unit: UnitView
  /** Itself first, the root of the cell last. */
  readonly path: readonly { readonly id: Uuid; readonly name: string }[]
  readonly children: readonly UnitView[]
}

/** Undefined for a unit that the cell does not have. Units closed before `on` are left out below. */
export async function readSurroundings(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  on: PlainDate,
): Promise<Surroundings | undefined> {
  const rows = await db.query<UnitRow>(
    `select unit.id, unit.kind, unit.name, unit.area, unit.parent, unit.path, office.name as area_name
     from unit
     left join unit as office
       on office.cell = unit.cell and office.area = unit.area and office.kind like '%-office'
     where unit.cell = $1
       and (unit.parent = $2 and (unit.to_day is null or unit.to_day > $3::date)
            or unit.id = any(select unnest(path) from unit where cell = $1 and id = $2))
     order by unit.name, unit.id`,
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
    children: rows.filter(({ parent }) => parent === unit).map(viewOf),
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
