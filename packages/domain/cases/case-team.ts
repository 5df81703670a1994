import { type Actor, isAssignedOn, officeOf } from '../access/index.ts'
import type { PlainDate, Uuid } from '../core/index.ts'

/** Where a restricted case lies, as far as it makes its team. */
export interface TeamPlace {
  /** The village or kecamatan whose team keeps it; undefined where there is no team. */
  readonly place: Uuid | undefined
  /** The office it is with now. */
  readonly office: Uuid | undefined
}

/**
 * Whether somebody is in the team of a restricted case on a day: the officers for sensitive cases of the place, and the
 * officers of the office it was sent to, for as long as it lies there. Source: domain notes on the institution, 3.2 (row
 * rule) and 2.9 (restricted flow).
 */
export const isInCaseTeam = (actor: Actor, { place, office }: TeamPlace, on: PlainDate): boolean =>
  actor.assignments.some(
    (assignment) =>
      isAssignedOn(assignment, on) &&
      ((assignment.role === 'case_officer' && assignment.unit === place) ||
        (assignment.role === 'opd_officer' && office !== undefined && officeOf(assignment) === office)),
  )
