import {
  type Actor,
  type Assignment,
  isAssignedOn,
  may,
  mayAssign,
  ROLES,
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

const NEED_SECTOR: ReadonlySet<RoleCode> = new Set<RoleCode>(['kader', 'field_coordinator'])
const MAY_HAVE_SECTOR: ReadonlySet<RoleCode> = new Set<RoleCode>([...NEED_SECTOR, 'opd_officer', 'opd_head'])

/** Whether somebody may give a role, and whether such a role can be at all. */
export function checkWantedRole(
  actor: Actor,
  wanted: WantedRole,
  units: Units,
  today: PlainDate,
): Result<undefined, WantedRoleProblem> {
  const { role, unit, sector, villages = [], office } = wanted
  const kinds: readonly string[] = ROLES[role].units
  const found = units.get(unit)
  if (found === undefined || !mayAssign(actor, role, found.path, today, office))
    return err({ code: 'not-allowed' })
  if (!villages.every((village) => mayAssign(actor, role, units.path(village), today, office)))
    return err({ code: 'not-allowed' })
  if (!kinds.includes(found.kind)) return err({ code: 'bad-request', detail: 'unit' })
  if (NEED_SECTOR.has(role) ? sector === undefined : sector !== undefined && !MAY_HAVE_SECTOR.has(role))
    return err({ code: 'bad-request', detail: 'sector' })
  if (villages.length > 0 && role !== 'health_worker') return err({ code: 'bad-request', detail: 'villages' })
  return ok(undefined)
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
