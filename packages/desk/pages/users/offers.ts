import { type Actor, assignmentProblems, mayAssign, type RoleCode } from '@simpul/domain/access'
import type { UnitKind } from '@simpul/domain/areas'
import type { Sector } from '@simpul/domain/core'
import type { Me, UnitView } from '@simpul/domain/wire'
import { todayOf } from '../today-of.ts'

/** A role that one may give, and the unit it is held in. */
export interface Offer {
  readonly role: RoleCode
  readonly unit: string
  readonly unitName: string
  readonly sector?: Sector
}

/**
 * Where and as what one may make accounts with what is asked here: judged by the policy and the rules that the server
 * will ask again. A health worker is told which villages to serve, so is not among them.
 */
export function offersOf(me: Me, units: readonly UnitView[]): Offer[] {
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const today = todayOf(me)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const pathOf = (unit: UnitView | undefined): string[] =>
    unit === undefined ? [] : [unit.id, ...pathOf(byId.get(unit.parent ?? ''))]
  return units.flatMap((unit) =>
    STORY_ROLES.map((role) => ({ role, unit: unit.id, ...sectorOf(role) }))
      .filter((offer) => assignmentProblems({ ...offer, from: today }, unit.kind as UnitKind).length === 0)
      .filter(({ role }) => mayAssign(actor, role, pathOf(unit), today))
      .map((offer) => ({ ...offer, unitName: unit.name })),
  )
}

/** This edition of the app has the work of one sector. */
const sectorOf = (role: RoleCode): { sector?: Sector } => (role === 'kader' ? { sector: 'health' } : {})

/** The roles that have work to do in this edition of the app. */
const STORY_ROLES: readonly RoleCode[] = [
  'kader',
  'posyandu_chair',
  'village_operator',
  'village_tp',
  'subdistrict_tp',
  'district_tp',
]
