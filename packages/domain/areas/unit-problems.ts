import { isInArea } from './area-code.ts'
import { isInForce } from './dated-tree.ts'
import type { Unit, UnitKind } from './unit.ts'

/** Under which kinds of unit a unit may hang. No kind may hang below itself, so a checked tree has no loop. */
const PARENTS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  post: ['village-office'],
  'village-office': ['subdistrict-office'],
  'subdistrict-office': ['district-office'],
  'district-office': [],
  department: ['district-office'],
  'health-center': ['subdistrict-office', 'district-office'],
  'supervising-team': ['village-office', 'subdistrict-office', 'district-office'],
  'case-team': ['village-office', 'subdistrict-office'],
}

/** Posts and what they may hang under, up to the root: the units whose figures add up posts. */
export const addsUpPosts = (kind: UnitKind): boolean => ABOVE_POSTS.has(kind)

const ABOVE_POSTS: ReadonlySet<UnitKind> = new Set(upFrom('post'))

function upFrom(kind: UnitKind): readonly UnitKind[] {
  return [kind, ...PARENTS[kind].flatMap(upFrom)]
}

/** What is wrong with one row of a unit tree. */
export interface UnitProblem {
  readonly unit: Unit
  readonly code:
    | 'ends-before-it-begins'
    /** Two rows say different things about the same day. */
    | 'overlaps'
    | 'unknown-parent'
    | 'wrong-parent'
    /** By its code it lies outside the area of the unit it hangs under. */
    | 'area-outside-parent'
    | 'session-day-of-no-post'
}

/** Everything wrong with units that are to become a tree; the first problem of each row. */
export function unitProblems(units: readonly Unit[]): UnitProblem[] {
  return units.flatMap((unit) => {
    const code = problemOf(unit, units)
    return code === undefined ? [] : [{ unit, code }]
  })
}

function problemOf(unit: Unit, units: readonly Unit[]): UnitProblem['code'] | undefined {
  if (unit.to !== undefined && unit.to <= unit.from) return 'ends-before-it-begins'
  const others = units.filter((other) => other.id === unit.id && other !== unit)
  if (others.some((other) => isInForce(other.from, other.to, unit.from))) return 'overlaps'
  if (unit.sessionDayRule !== undefined && unit.kind !== 'post') return 'session-day-of-no-post'
  return parentProblem(unit, units)
}

function parentProblem(unit: Unit, units: readonly Unit[]): UnitProblem['code'] | undefined {
  const allowed = PARENTS[unit.kind]
  if (unit.parent === undefined) return allowed.length === 0 ? undefined : 'wrong-parent'
  const parents = units.filter((other) => other.id === unit.parent)
  const parent = parents.find((other) => isInForce(other.from, other.to, unit.from)) ?? parents[0]
  if (parent === undefined) return 'unknown-parent'
  if (!allowed.includes(parent.kind)) return 'wrong-parent'
  return isInArea(unit.area, parent.area) ? undefined : 'area-outside-parent'
}
