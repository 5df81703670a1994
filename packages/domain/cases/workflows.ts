import type { Move, Workflow, WorkflowName } from '../core/index.ts'
import { type CaseStatus, STATUSES, type StatusCode } from './statuses.ts'

/** One walk: the statuses a case can stand in, in the order in which it usually meets them; the first is its start. */
export interface CaseWorkflow {
  readonly statuses: readonly CaseStatus[]
  /** Sealed to its case team, invisible elsewhere, also in counts. */
  readonly restricted: boolean
}

type Changes = { readonly [code in StatusCode]?: Partial<CaseStatus> }

const FROM_DEPARTMENT: readonly StatusCode[] = [
  'forwarded_opd',
  'opd_rerouted',
  'opd_returned',
  'opd_accepted',
  'waiting_budget',
  'in_progress',
  'resolved_opd',
  'resolved_village',
  'opd_declined',
  'rejected',
  'reopened',
  'duplicate',
  'cancelled',
  'closed',
]
const CHECKED: readonly StatusCode[] = [
  'needs_info',
  'verifying',
  'verified',
  'village_decided',
  'village_plan',
]
const DIRECT: readonly StatusCode[] = [...CHECKED, ...FROM_DEPARTMENT]
const VIA_SUBDISTRICT: readonly StatusCode[] = [
  ...CHECKED,
  'forwarded_subdistrict',
  'returned_village',
  ...FROM_DEPARTMENT,
]

/** Where the kecamatan stands between: the village hands over to it, and it alone to the department. */
const subdistrictBetween: Changes = {
  village_decided: { next: ['forwarded_subdistrict', 'resolved_village', 'village_plan', 'rejected'] },
  village_plan: { next: ['resolved_village', 'forwarded_subdistrict', 'closed'] },
  forwarded_opd: { actors: ['subdistrict_officer'] },
}

const recordOnly: Changes = {
  cancelled: { actors: ['kader', 'posyandu_chair'] },
  closed: {
    name: { id: 'Masuk rekap', en: 'In the summary' },
    actors: ['system'],
    next: [],
    reopenWithinDays: undefined,
  },
}

/**
 * A named case officer in the place of coordinator, chair and village operator. Only a draft may be cancelled; later
 * stops need a reason. From *verified* it may go past a village head who is involved or must not be waited for.
 */
const caseOfficer: Changes = {
  submitted: {
    actors: ['citizen', 'kader', 'case_officer'],
    next: ['verifying', 'needs_info', 'duplicate', 'emergency_dispatched'],
  },
  emergency_dispatched: { actors: ['kader', 'case_officer'] },
  needs_info: { actors: ['case_officer'], next: ['submitted', 'rejected'] },
  verifying: {
    name: { id: 'Kajian tertutup bidang trantibumlinmas', en: 'Looked into behind closed doors' },
    actors: ['case_officer'],
  },
  verified: {
    actors: ['case_officer', 'village_head'],
    next: ['village_decided', 'forwarded_opd', 'rejected'],
  },
  village_decided: {
    name: {
      id: 'Persetujuan kepala desa/lurah untuk diteruskan',
      en: 'Village head agrees to forward it',
    },
  },
  forwarded_opd: { actors: ['case_officer'] },
  resolved_village: { actors: ['case_officer', 'village_head'] },
  rejected: { actors: ['case_officer', 'village_head'] },
  reopened: { actors: ['citizen', 'case_officer'] },
  duplicate: { actors: ['case_officer'] },
  closed: { actors: ['case_officer', 'system'] },
}

/**
 * The six walks of the house. What the server lets happen, what the desks show and what `simpul services` prints is
 * read off these. Source: domain notes on the institution, 2.9.
 */
export const WORKFLOWS: Readonly<Record<WorkflowName, CaseWorkflow>> = {
  case: walk(['draft', 'submitted', ...DIRECT]),
  case_via_subdistrict: walk(['draft', 'submitted', ...VIA_SUBDISTRICT], subdistrictBetween),
  record: walk(['draft', 'recorded', 'returned', 'validated', 'closed', 'cancelled'], recordOnly),
  emergency: walk(['draft', 'submitted', 'emergency_dispatched', ...DIRECT]),
  emergency_via_subdistrict: walk(
    ['draft', 'submitted', 'emergency_dispatched', ...VIA_SUBDISTRICT],
    subdistrictBetween,
  ),
  restricted: {
    ...walk(['draft', 'submitted', 'emergency_dispatched', ...DIRECT], caseOfficer),
    restricted: true,
  },
}

function walk(codes: readonly StatusCode[], changes: Changes = {}): CaseWorkflow {
  const statuses = codes.map((code) => {
    const status = { ...STATUSES[code], ...changes[code] }
    return { ...status, next: status.next.filter((next) => codes.includes(next)) }
  })
  return { statuses, restricted: false }
}

/** The status of a walk by its code, or undefined where the walk does not have it. */
export const statusOf = (workflow: CaseWorkflow, code: string): CaseStatus | undefined =>
  workflow.statuses.find((status) => status.code === code)

/** The walk as the kernel checks moves: every listed move with the movers of the status moved *to*. */
export function kernelWorkflow(workflow: CaseWorkflow): Workflow {
  const moves = workflow.statuses.flatMap(({ code, next }) =>
    next.map((to): Move => ({ from: code, to, by: statusOf(workflow, to)?.actors ?? [] })),
  )
  return { initial: workflow.statuses[0]?.code ?? 'draft', moves }
}
