import { idFrom, type PlainDate, type Uuid } from '../core/index.ts'
import { type AreaCode, type AreaLevel, areaLevel, parentAreaCode } from './area-code.ts'
import type { ListedArea } from './area-list.ts'
import { type DatedTree, datedTree } from './dated-tree.ts'

/**
 * What an area was for a time. The id never changes, also when its code, name or place does: a cell is named
 * by it (design 8). `validTo` is the first day the row no longer held.
 */
export interface Area {
  readonly id: Uuid
  readonly code: AreaCode
  readonly name: string
  readonly level: AreaLevel
  /** Absent for provinces. */
  readonly parentId?: Uuid
  readonly validFrom: PlainDate
  readonly validTo?: PlainDate
}

export interface AreaTree extends DatedTree<Area> {
  /** The area that had a code on a day. A code may name another area at another time. */
  readonly findByCode: (code: AreaCode, on: PlainDate) => Area | undefined
}

/** Areas of all times, ready to be asked what was where on a day. */
export function areaTree(areas: readonly Area[]): AreaTree {
  const byCode = new Map<AreaCode, Uuid[]>()
  for (const { code, id } of areas) byCode.set(code, [...(byCode.get(code) ?? []), id])
  const tree = datedTree(areas, (area) => ({
    parent: area.parentId,
    from: area.validFrom,
    to: area.validTo,
  }))
  return {
    ...tree,
    findByCode: (code, on) =>
      (byCode.get(code) ?? []).map((id) => tree.find(id, on)).find((area) => area?.code === code),
  }
}

/** A listed area that is an earlier one under another code. */
export interface AreaSuccession {
  readonly from: AreaCode
  readonly to: AreaCode
}

/**
 * The areas after a new list comes into force: what stays keeps its row, what is renamed, recoded or moved
 * gets a second row under its old id, what is gone is closed, what is new gets an id of its own. A code that
 * is new without a succession is a new area. The first list is taken over onto no areas at all.
 *
 * A list lacks no area around another, and two codes never succeed the same area; otherwise the list is wrong
 * and this throws, naming the code.
 */
export function takeOverList(
  areas: readonly Area[],
  listed: readonly ListedArea[],
  validFrom: PlainDate,
  successions: readonly AreaSuccession[] = [],
): Area[] {
  const open = new Map(areas.filter((area) => area.validTo === undefined).map((area) => [area.code, area]))
  const earlier = new Map(successions.map(({ from, to }) => [to, from]))
  const ids = new Map<AreaCode, Uuid>()
  const taken = new Set<Uuid>()
  for (const { code } of listed) {
    const id = open.get(earlier.get(code) ?? code)?.id ?? idFrom('area', code, validFrom)
    if (taken.has(id)) throw new Error(`${code} succeeds an area that another code stands for`)
    taken.add(id)
    ids.set(code, id)
  }
  const standing = new Map(
    listed.map((area) => {
      const next = areaOf(area, ids, validFrom)
      return [next.id, next]
    }),
  )
  const kept = areas.map((area) => (area.validTo === undefined ? closed(area, standing, validFrom) : area))
  return [...kept, ...standing.values()]
}

/** The row as it was or, when something about it changed, ended; a row that goes on is not written again. */
function closed(area: Area, standing: Map<Uuid, Area>, on: PlainDate): Area {
  const next = standing.get(area.id)
  if (next === undefined || !isSame(area, next)) return { ...area, validTo: on }
  standing.delete(area.id)
  return area
}

const isSame = (a: Area, b: Area): boolean =>
  a.code === b.code && a.name === b.name && a.parentId === b.parentId

function areaOf({ code, name }: ListedArea, ids: ReadonlyMap<AreaCode, Uuid>, validFrom: PlainDate): Area {
  const parent = parentAreaCode(code)
  const parentId = parent === undefined ? undefined : getId(ids, parent)
  const place = parentId === undefined ? {} : { parentId }
  return { id: getId(ids, code), code, name, level: areaLevel(code), ...place, validFrom }
}

function getId(ids: ReadonlyMap<AreaCode, Uuid>, code: AreaCode): Uuid {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`${code} is not in the list`)
  return id
}
