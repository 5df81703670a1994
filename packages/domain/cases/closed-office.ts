import type { Uuid, Workflow } from '../core/index.ts'
import type { CaseWalk } from './move-service.ts'
import type { CaseMover, StatusCode } from './statuses.ts'
import { type CaseWorkflow, kernelWorkflow, statusOf } from './workflows.ts'

/** Whether an office works no longer. A phone knows no offices and asks nothing. */
export type HasClosed = (office: Uuid) => boolean

/** Where a case goes that lies with an office which works no longer: from there it is sent to another. */
export const PASSED_ON: StatusCode = 'opd_rerouted'

/** Steps that take a case from village, kecamatan or case team to a department. */
const SENDING: readonly StatusCode[] = ['forwarded_subdistrict', 'forwarded_opd']

/** Who sends cases to departments, and so takes one up again that a closed office has left behind. */
export const sendersIn = (walk: CaseWorkflow): readonly CaseMover[] => [
  ...new Set(SENDING.flatMap((code) => statusOf(walk, code)?.actors ?? [])),
]

/** The states out of which only the office that has the case can take it. */
const heldByOffice = (walk: CaseWorkflow): readonly StatusCode[] =>
  walk.statuses
    .filter(({ next }) => next.length > 0 && next.every((to) => isOfficeStep(walk, to)))
    .map(({ code }) => code)

const isOfficeStep = (walk: CaseWorkflow, to: StatusCode): boolean =>
  statusOf(walk, to)?.actors.every((actor) => actor === 'opd_officer') === true

/**
 * Whether a case waits for an office that works no longer: nobody of it will ever come. The walks of the domain notes
 * (institution, 2.9) do not know this; without a way out the case would lie there for good.
 */
export const isLeftBehind = (
  walk: CaseWorkflow,
  { state, office }: Pick<CaseWalk, 'state' | 'office'>,
  hasClosed: HasClosed | undefined,
): boolean => office !== undefined && hasClosed?.(office) === true && heldByOffice(walk).includes(state)

/** The walk as the kernel checks moves, with the way out of closed offices; whether one is closed, `isLeftBehind` says. */
export function withWayOut(walk: CaseWorkflow): Workflow {
  const listed = kernelWorkflow(walk)
  const by = sendersIn(walk)
  return {
    ...listed,
    moves: [...listed.moves, ...heldByOffice(walk).map((from) => ({ from, to: PASSED_ON, by }))],
  }
}
