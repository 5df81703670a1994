import { type CaseWorkflow, type StatusCode, statusOf } from '@simpul/domain/cases'
import type { WorkflowName } from '@simpul/domain/core'
import type { Temper } from './departments.ts'
import type { Random } from './random.ts'

type Way = readonly StatusCode[]

const SUBMITTED: Way = ['submitted']
const DECIDED: Way = [...SUBMITTED, 'verifying', 'verified', 'village_decided']

/** How far a case of each walk may have come, from just handed in to opened again, and the turns it may take. */
export const WAYS: Readonly<Record<WorkflowName, readonly Way[]>> = {
  case: ways('forwarded_opd'),
  case_via_subdistrict: ways('forwarded_subdistrict', 'forwarded_opd'),
  record: [
    ['recorded'],
    ['recorded', 'validated'],
    ['recorded', 'returned'],
    ['recorded', 'returned', 'recorded'],
  ],
  emergency: [SUBMITTED, ...emergencies()],
  emergency_via_subdistrict: [SUBMITTED, ...emergencies()],
  restricted: [
    SUBMITTED,
    [...SUBMITTED, 'verifying'],
    [...SUBMITTED, 'verifying', 'verified', 'forwarded_opd'],
  ],
}

function ways(...forward: Way): Way[] {
  const sent: Way = [...DECIDED, ...forward]
  const accepted: Way = [...sent, 'opd_accepted']
  const taken: Way = [...accepted, 'in_progress']
  const closed: Way = [...taken, 'resolved_opd', 'closed']
  return [
    SUBMITTED,
    sent,
    DECIDED.slice(0, 2),
    taken,
    // Papers were missing, and came.
    [...SUBMITTED, 'needs_info'],
    [...SUBMITTED, 'needs_info', ...DECIDED.slice(0, 3)],
    closed,
    // The citizen says that it is not done.
    [...closed, 'reopened'],
    [...closed, 'reopened', 'verifying'],
    [...DECIDED.slice(0, 2), 'rejected'],
    // Not the business of that department; the next one takes it.
    [...sent, 'opd_rerouted'],
    [...sent, 'opd_rerouted', 'forwarded_opd', 'opd_accepted'],
    DECIDED.slice(0, 3),
    DECIDED,
    [...accepted, 'waiting_budget'],
    [...accepted, 'opd_declined'],
    // Papers went back to the village and came again.
    [...sent, 'opd_returned'],
    [...sent, 'opd_returned', 'village_decided', ...forward, 'opd_accepted', 'in_progress'],
    [...taken, 'resolved_opd'],
    [...DECIDED, 'resolved_village'],
    accepted,
  ]
}

function emergencies(): Way[] {
  const called: Way = [...SUBMITTED, 'emergency_dispatched']
  return [called, [...called, 'in_progress'], [...called, 'in_progress', 'resolved_opd']]
}

/** Whether a department takes this step. */
const isOfDepartment = (walk: CaseWorkflow, to: StatusCode): boolean =>
  statusOf(walk, to)?.actors.includes('opd_officer') === true

/** Days before somebody takes a step. */
export function gapBefore(walk: CaseWorkflow, to: StatusCode, temper: Temper, random: Random): number {
  if (isOfDepartment(walk, to) && temper === 'slow') return random.whole(8, 14)
  return random.chance(0.1) ? random.whole(2, 5) : 1
}

/** Days since the last step: what lies with a slow department lies long, most else is in hand. */
export function restAfter(walk: CaseWorkflow, state: StatusCode, temper: Temper, random: Random): number {
  const isNextOfDepartment = statusOf(walk, state)?.next.some((to) => isOfDepartment(walk, to)) === true
  if (isNextOfDepartment && temper === 'slow') return random.whole(10, 24)
  return random.chance(0.8) ? 1 : random.whole(3, 12)
}
