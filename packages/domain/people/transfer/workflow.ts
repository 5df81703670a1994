import type { Move, Workflow } from '../../core/index.ts'

/** Who may hand a person over or take one in. Source: domain notes on the institution, 3.3 (register: CRU). */
const BY = [
  'kader',
  'field_coordinator',
  'posyandu_chair',
  'posyandu_secretary',
  'health_worker',
  'village_operator',
]

const step = (from: string, to: string): Move => ({ from, to, by: BY })

/*
 *   settled ──> proposed ──> accepted | declined | withdrawn
 *                   ^                     │
 *                   └─────────────────────┘   the next transfer
 */
export const transferWorkflow: Workflow = {
  initial: 'settled',
  moves: [
    step('settled', 'proposed'),
    step('proposed', 'accepted'),
    step('proposed', 'declined'),
    step('proposed', 'withdrawn'),
    step('accepted', 'proposed'),
    step('declined', 'proposed'),
    step('withdrawn', 'proposed'),
  ],
}
