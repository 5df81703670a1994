import { isInForce } from '../areas/index.ts'
import type { PlainDate, Sector, Uuid } from '../core/index.ts'
import type { RoleCode } from './role.ts'

/**
 * Another sector that the chair lets a kader serve for a while (domain notes 3.4). `until` is the last day of
 * cover, as people say it; without `from` it counts from the start of the assignment.
 */
export interface Cover {
  readonly sector: Sector
  readonly from?: PlainDate
  readonly until: PlainDate
  readonly note: string
}

/** One role of one person in one place, for a time. */
export interface Assignment {
  readonly role: RoleCode
  /** The root of its scope: the post, village office, subdistrict office or district office it reaches from. */
  readonly unit: Uuid
  /** Of health workers: the village units they serve. They reach these and nothing else below `unit`. */
  readonly villages?: readonly Uuid[]
  /** Of kader and coordinators: exactly one. Of department officers: the sector of their department. */
  readonly sector?: Sector
  /** Of officers: the office whose cases are theirs; without it, `unit` is. */
  readonly office?: Uuid
  readonly from: PlainDate
  /** The first day without access. */
  readonly to?: PlainDate
  readonly cover?: readonly Cover[]
}

/** Who asks. */
export interface Actor {
  readonly user: Uuid
  readonly assignments: readonly Assignment[]
}

/** Whether the assignment holds on a day: `from` is its first, `to` the first without it. */
export const isAssignedOn = (assignment: Assignment, on: PlainDate): boolean =>
  isInForce(assignment.from, assignment.to, on)

/** The units whose whole subtree the assignment reaches. */
export function scopeRoots(assignment: Assignment): readonly Uuid[] {
  return assignment.role === 'health_worker' && assignment.villages !== undefined
    ? assignment.villages
    : [assignment.unit]
}

/** Whether a unit, given with its ancestors, lies in the scope. The own unit always does, without what is below. */
export function reaches(assignment: Assignment, unitPath: readonly Uuid[]): boolean {
  if (unitPath[0] === assignment.unit) return true
  return scopeRoots(assignment).some((root) => unitPath.includes(root))
}

/** The covers that run on a day. Only kader are covered for. */
export function coversOn({ role, from, cover = [] }: Assignment, on: PlainDate): readonly Cover[] {
  return role === 'kader' ? cover.filter((one) => (one.from ?? from) <= on && on <= one.until) : []
}

/** The sector of the assignment and those it covers on a day. */
export const servesSector = (assignment: Assignment, sector: Sector, on: PlainDate): boolean =>
  assignment.sector === sector || coversOn(assignment, on).some((cover) => cover.sector === sector)

/** The office whose cases the assignment works on. */
export const officeOf = (assignment: Assignment): Uuid => assignment.office ?? assignment.unit
