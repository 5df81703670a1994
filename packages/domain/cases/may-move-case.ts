import { type Actor, isAssignedOn, officeOf, type RoleCode, rolesAt } from '../access/index.ts'
import { addDays, type PlainDate, type ServiceSheet, type Uuid, type WorkflowName } from '../core/index.ts'
import type { CaseFile } from './case-file.ts'
import { type HasClosed, isLeftBehind, PASSED_ON, sendersIn } from './closed-office.ts'
import { type CaseMoveBody, type CaseWalk, expectedStatus } from './move-service.ts'
import { isRestricted } from './restricted.ts'
import type { CaseMover, StatusCode } from './statuses.ts'
import { type CaseWorkflow, statusOf, WORKFLOWS } from './workflows.ts'

/** Why a step that the walk lists may not be taken by this person now. */
export type CaseMoveProblem =
  | 'mover-not-allowed'
  | 'move-not-listed'
  /** Whoever wrote a case down does not decide alone that it is true. */
  | 'second-person-needed'
  /** The case lies with another office. */
  | 'another-office'
  /** The days in which a closed case can be opened again are over. */
  | 'too-late-to-reopen'
  /** The form itself has not arrived, or belongs to another service. */
  | 'no-report'

export interface CaseActor {
  readonly actor: Actor
  readonly unitPath: readonly Uuid[]
  /** Of the move: the local day on which it is made. */
  readonly on: PlainDate
  readonly hasClosed?: HasClosed
}

/**
 * Why somebody may not take a case to a state, or undefined when they may. Phone and desk offer what passes here; the
 * server asks it again under the lock. A case that lies with an office which works no longer is taken up by whoever sends
 * cases to offices. Source: domain notes on the institution, 2.9 (movers, two persons, reopening).
 */
export function caseMoveProblem(
  sheet: ServiceSheet,
  file: CaseFile,
  to: StatusCode,
  mover: CaseActor,
): CaseMoveProblem | undefined {
  if (file.report === undefined) return 'no-report'
  const walk = WORKFLOWS[sheet.workflow]
  const from = expectedStatus(file.walk)
  if (!nextIn(walk, file.walk, mover).includes(to)) return 'move-not-listed'
  // A sealed case may be filed and dispatched by any kader; whom it passes to then, its team says.
  const sector = isRestricted(sheet) ? undefined : sheet.sector
  const roles = rolesAt(mover.actor, sector, mover.unitPath, mover.on)
  const movers = moversTo(walk, file.walk, to, mover)
  const fitting = roles.filter((role) => movers.includes(role))
  if (fitting.length === 0) return 'mover-not-allowed'
  if (to === 'verified' && file.report.by === mover.actor.user) return 'second-person-needed'
  if (isTooLateToReopen(sheet, file, from, to, mover.on)) return 'too-late-to-reopen'
  return officeProblem(file, fitting, mover)
}

/** The states somebody may take a case to now, in the order of the walk. */
export const caseMovesFor = (sheet: ServiceSheet, file: CaseFile, mover: CaseActor): readonly StatusCode[] =>
  nextIn(WORKFLOWS[sheet.workflow], file.walk, mover).filter(
    (to) => caseMoveProblem(sheet, file, to, mover) === undefined,
  )

/** Where a case may go from here, whoever takes it. */
function nextIn(walk: CaseWorkflow, of: CaseWalk, { hasClosed }: CaseActor): readonly StatusCode[] {
  const listed = statusOf(walk, expectedStatus(of))?.next ?? []
  return isLeftBehind(walk, of, hasClosed) ? [...new Set([...listed, PASSED_ON])] : listed
}

/** Who may take a case to a state. */
function moversTo(
  walk: CaseWorkflow,
  of: CaseWalk,
  to: StatusCode,
  { hasClosed }: CaseActor,
): readonly CaseMover[] {
  const actors = statusOf(walk, to)?.actors ?? []
  return to === PASSED_ON && isLeftBehind(walk, of, hasClosed) ? [...actors, ...sendersIn(walk)] : actors
}

/** The body of the next step of a case, on top of what its writer sees. */
export const nextCaseMove = (
  { walk }: Pick<CaseFile, 'walk'>,
  to: StatusCode,
  answers: Omit<Partial<CaseMoveBody>, 'from' | 'to' | 'step'> = {},
): CaseMoveBody => ({ ...answers, from: expectedStatus(walk), to, step: walk.step })

/** What only the office may do with which a case lies. */
const BY_OFFICE: readonly RoleCode[] = ['opd_officer']

function officeProblem(
  { walk }: CaseFile,
  roles: readonly RoleCode[],
  { actor, on }: CaseActor,
): CaseMoveProblem | undefined {
  if (!roles.every((role) => BY_OFFICE.includes(role))) return undefined
  const isTheirs = actor.assignments.some(
    (assignment) =>
      BY_OFFICE.includes(assignment.role) &&
      isAssignedOn(assignment, on) &&
      officeOf(assignment) === walk.office,
  )
  return isTheirs ? undefined : 'another-office'
}

function isTooLateToReopen(
  { workflow }: ServiceSheet,
  { walk }: CaseFile,
  from: StatusCode,
  to: StatusCode,
  on: PlainDate,
): boolean {
  if (to !== 'reopened') return false
  const until = lastDayToReopen(workflow, from, walk)
  return until !== undefined && on > until
}

/** The last day on which a citizen may open a case again that stands in this state, where there is one. */
export function lastDayToReopen(
  workflow: WorkflowName,
  from: StatusCode,
  { steps }: Pick<CaseWalk, 'steps'>,
): PlainDate | undefined {
  const within = statusOf(WORKFLOWS[workflow], from)?.reopenWithinDays
  const since = steps.at(-1)?.on
  return within === undefined || since === undefined ? undefined : addDays(since, within)
}
