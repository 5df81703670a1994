import type { UnitView } from '@simpul/domain/wire'
import type { UnitRow, Units } from './units.ts'

/** A unit as screens show it. Its area is called what the nearest office of that area is called. */
export function unitView(unit: UnitRow, units: Units): UnitView {
  const office = unit.path
    .map((id) => units.get(id))
    .find((above) => above !== undefined && above.area === unit.area && above.kind !== 'post')
  return {
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    area: unit.area,
    areaName: office?.name ?? unit.name,
    ...(unit.parent === null ? {} : { parent: unit.parent }),
    ...(unit.sessionDayRule === null ? {} : { sessionDayRule: unit.sessionDayRule }),
  }
}
