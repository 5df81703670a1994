import type { PlainDate, Sector, Uuid } from '../core/index.ts'
import { type Actor, type Assignment, isAssignedOn, reaches, servesSector } from './assignment.ts'
import { ROLES, type RoleCode } from './role.ts'

/**
 * The roles in which somebody may act for a unit on a day, in a sector or, without one, in what belongs to no
 * sector. It opens nothing by itself: which of the roles may take a step is said by the step's workflow.
 */
export const rolesAt = (
  actor: Actor,
  sector: Sector | undefined,
  unitPath: readonly Uuid[],
  on: PlainDate,
): RoleCode[] =>
  actor.assignments
    .filter((assignment) => isAssignedOn(assignment, on) && reaches(assignment, unitPath))
    .filter((assignment) => sector === undefined || actsInSector(assignment, sector, on))
    .map((assignment) => assignment.role)

function actsInSector(assignment: Assignment, sector: Sector, on: PlainDate): boolean {
  const scope = ROLES[assignment.role].sectors
  if (scope === 'own') return servesSector(assignment, sector, on)
  // ORD-07 and referrals reach health workers as records, not as steps of another sector.
  if (scope === 'health') return sector === 'health'
  if (scope === 'office') return assignment.sector === undefined || assignment.sector === sector
  return scope === 'all' || scope === 'restricted-cases'
}
