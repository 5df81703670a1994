import type { PlainDate, Uuid } from '../core/index.ts'
import { type Actor, scopeRoots } from './assignment.ts'
import { may } from './may.ts'
import { ROLE_CODES, type RoleCode } from './role.ts'

/**
 * Whether somebody may open, change or end an account of a role in a unit. `office` is the office of a
 * department officer. Source: domain notes 3.1, "accounts are created downwards".
 */
export function mayAssign(
  actor: Actor,
  role: RoleCode,
  unitPath: readonly Uuid[],
  on: PlainDate,
  office?: Uuid,
): boolean {
  const routedTo = office === undefined ? {} : { routedTo: office }
  return may(actor, 'create', { column: 'users', dataClass: 'L2', unitPath, role, ...routedTo }, on)
}

/** Whether somebody may let a kader of a unit serve another sector for a while (domain notes 3.4). */
export const mayGrantCover = (actor: Actor, unitPath: readonly Uuid[], on: PlainDate): boolean =>
  may(actor, 'grant-cover', { column: 'users', dataClass: 'L2', unitPath, role: 'kader' }, on)

/** The roles somebody may invite on a day somewhere in their own area. */
export function invitableRoles(actor: Actor, on: PlainDate): RoleCode[] {
  return ROLE_CODES.filter((role) =>
    actor.assignments.some(({ office, ...assignment }) =>
      scopeRoots(assignment).some((root) => mayAssign(actor, role, [root], on, office ?? assignment.unit)),
    ),
  )
}
