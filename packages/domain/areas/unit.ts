import type { PlainDate, Uuid } from '../core/index.ts'
import type { AreaCode } from './area-code.ts'
import { type DatedTree, datedTree } from './dated-tree.ts'
import type { SessionDayRule } from './session-day-rule.ts'

/** Whoever keeps a journal. `district-office` is the root of a cell. */
export const UNIT_KINDS = [
  'post',
  'village-office',
  'subdistrict-office',
  'district-office',
  'department',
  'health-center',
  'supervising-team',
  'case-team',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/**
 * What a unit was for a time. The id never changes; name, area and parent may, each in a row of its own. `to`
 * is the first day the row no longer held.
 */
export interface Unit {
  readonly id: Uuid
  readonly kind: UnitKind
  readonly name: string
  readonly area: AreaCode
  /** Absent only for the root of the cell. */
  readonly parent?: Uuid
  readonly from: PlainDate
  readonly to?: PlainDate
  /** Of posts. */
  readonly sessionDayRule?: SessionDayRule
}

export type UnitTree = DatedTree<Unit>

/** The units of a cell, ready to be asked who lies where on a day. */
export const unitTree = (units: readonly Unit[]): UnitTree =>
  datedTree(units, (unit) => ({ parent: unit.parent, from: unit.from, to: unit.to }))

/** A unit's own id and those around it on a day: post, village, subdistrict, district (the root of the cell). */
export const unitPath = (tree: UnitTree, unit: Uuid, on: PlainDate): Uuid[] =>
  tree.path(unit, on).map((row) => row.id)

/** The unit and all below it that exist on a day. */
export const unitsUnder = (tree: UnitTree, unit: Uuid, on: PlainDate): Unit[] => tree.under(unit, on)

/** The posts of a unit on a day; a post is its own. */
export const postsUnder = (tree: UnitTree, unit: Uuid, on: PlainDate): Unit[] =>
  tree.under(unit, on).filter((row) => row.kind === 'post')
