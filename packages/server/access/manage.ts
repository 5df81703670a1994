import {
  type Actor,
  type Assignment,
  type AssignmentProblem,
  assignmentProblems,
  isAssignedOn,
  may,
  mayAssign,
  type RoleCode,
} from '@simpul/domain/access'
import { err, ok, type PlainDate, type Result, type Sector, type Uuid } from '@simpul/domain/core'
import type { Units } from './units.ts'

/** A role in a place, as somebody wants to give it. */
export interface WantedRole {
  readonly role: RoleCode
  readonly unit: Uuid
  readonly sector?: Sector | undefined
  readonly villages?: readonly Uuid[] | undefined
  readonly office?: Uuid | undefined
}

export type WantedRoleProblem = { readonly code: 'not-allowed' | 'bad-request'; readonly detail?: string }

/** Which part of a request is wrong. */
const PART: Readonly<Record<AssignmentProblem, string>> = {
  'wrong-kind-of-unit': 'unit',
  'sector-missing': 'sector',
  'sector-not-for-this-role': 'sector',
  'villages-missing': 'villages',
  'villages-not-for-this-role': 'villages',
  'office-missing': 'office',
  'ends-before-it-begins': 'to',
  'bad-cover': 'cover',
}

/** Whether somebody may give a role from today on, and whether such a role can be at all. */
export function checkWantedRole(
  actor: Actor,
  wanted: WantedRole,
  units: Units,
  today: PlainDate,
): Result<undefined, WantedRoleProblem> {
  const { role, unit, villages = [], office } = wanted
  const found = units.get(unit)
  const places = [unit, ...villages]
  if (
    found === undefined ||
    !places.every((place) => mayAssign(actor, role, units.path(place), today, office))
  )
    return err({ code: 'not-allowed' })
  const [problem] = assignmentProblems(assignmentOf(wanted, today), found.kind)
  return problem === undefined ? ok(undefined) : err({ code: 'bad-request', detail: PART[problem] })
}

/** What is written down when the role is given. */
export const assignmentOf = (
  { role, unit, sector, villages, office }: WantedRole,
  from: PlainDate,
): Assignment => ({
  role,
  unit,
  from,
  ...(sector === undefined ? {} : { sector }),
  ...(villages === undefined ? {} : { villages }),
  ...(office === undefined ? {} : { office }),
})

/** Who is let in again says only role and place: the rest is as it was given. */
export function asHeld(wanted: WantedRole, roles: readonly Assignment[], today: PlainDate): WantedRole {
  const held = roles.find(
    (one) => one.role === wanted.role && one.unit === wanted.unit && isAssignedOn(one, today),
  )
  return { ...wanted, villages: wanted.villages ?? held?.villages, office: wanted.office ?? held?.office }
}

/**
 * Whether somebody may open, change and end the account: only who could give every role it holds today, for a code
 * opens all of them. An account without any role is managed by whoever could give one; here by nobody.
 */
export function mayManage(
  actor: Actor,
  roles: readonly Assignment[],
  units: Units,
  today: PlainDate,
): boolean {
  const held = roles.filter((role) => isAssignedOn(role, today))
  return (
    held.length > 0 &&
    held.every(({ role, unit, office }) => mayAssign(actor, role, units.path(unit), today, office))
  )
}

/** Whether somebody may see that the account exists: who manages it, and who oversees accounts. */
export function mayListAccount(
  actor: Actor,
  roles: readonly Assignment[],
  units: Units,
  today: PlainDate,
): boolean {
  return roles
    .filter((role) => isAssignedOn(role, today))
    .some(({ role, unit, office }) => {
      const unitPath = units.path(unit)
      const asked = { column: 'users', dataClass: 'L2', unitPath, role } as const
      return (
        mayAssign(actor, role, unitPath, today, office) ||
        may(actor, 'read', asked, today) ||
        may(actor, 'approve', asked, today)
      )
    })
}
