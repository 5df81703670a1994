import type { UnitKind } from '../areas/index.ts'
import type { Assignment } from './assignment.ts'
import { ROLES, type RoleCode } from './role.ts'

/** Why an assignment cannot be given as it stands. */
export type AssignmentProblem =
  | 'wrong-kind-of-unit'
  /** Kader and coordinators serve exactly one sector. */
  | 'sector-missing'
  | 'sector-not-for-this-role'
  /** A health worker without villages would serve nobody. */
  | 'villages-missing'
  | 'villages-not-for-this-role'
  | 'office-missing'
  | 'ends-before-it-begins'
  /** Only a kader is given cover, for another sector than the own, with a note, within a time. */
  | 'bad-cover'

const ONE_SECTOR: readonly RoleCode[] = ['kader', 'field_coordinator']
const OF_A_DEPARTMENT: readonly RoleCode[] = ['opd_officer', 'opd_head']

/**
 * Everything wrong with an assignment before it is given; `kind` is the kind of its unit, absent for units that
 * the cell does not know (province, nation). Source: domain notes 1.4, 3.1 and 3.4.
 */
export function assignmentProblems(assignment: Assignment, kind?: UnitKind): AssignmentProblem[] {
  const { role, sector, villages, from, to } = assignment
  const problems: AssignmentProblem[] = []
  if (!isUnitFor(role, kind)) problems.push('wrong-kind-of-unit')
  if (ONE_SECTOR.includes(role) && sector === undefined) problems.push('sector-missing')
  if (![...ONE_SECTOR, ...OF_A_DEPARTMENT].includes(role) && sector !== undefined)
    problems.push('sector-not-for-this-role')
  if (role === 'health_worker' && (villages ?? []).length === 0) problems.push('villages-missing')
  if (role !== 'health_worker' && villages !== undefined) problems.push('villages-not-for-this-role')
  if (OF_A_DEPARTMENT.includes(role) && assignment.office === undefined) problems.push('office-missing')
  if (to !== undefined && to <= from) problems.push('ends-before-it-begins')
  if (hasBadCover(assignment)) problems.push('bad-cover')
  return problems
}

const isUnitFor = (role: RoleCode, kind: UnitKind | undefined): boolean =>
  kind === undefined ? ROLES[role].units.length === 0 : ROLES[role].units.includes(kind)

function hasBadCover({ role, sector, from, cover = [] }: Assignment): boolean {
  return cover.some(
    (part) =>
      role !== 'kader' ||
      part.sector === sector ||
      part.note.trim() === '' ||
      part.until < (part.from ?? from),
  )
}
