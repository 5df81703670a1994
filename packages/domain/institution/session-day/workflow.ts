import type { Move, Workflow } from '../../core/index.ts'

/** Who runs a session day. Source: domain notes on the institution, 3.3 and 4.6. */
const BY = ['kader', 'field_coordinator', 'posyandu_chair', 'posyandu_secretary', 'health_worker']

const step = (from: string, to: string): Move => ({ from, to, by: BY })

/*
 *   planned ──> open ──> closed
 *    ^ │          ^ └──────┘  reopened, with a reason
 *    │ ├──> not_held           with a reason
 *    └─┴──> moved              to another day of the month, with a reason; and back again
 */
export const sessionDayWorkflow: Workflow = {
  initial: 'planned',
  moves: [
    step('planned', 'open'),
    step('open', 'closed'),
    step('closed', 'open'),
    step('planned', 'not_held'),
    step('planned', 'moved'),
    step('moved', 'planned'),
    // People came although the day had been called off or moved.
    step('not_held', 'open'),
    step('moved', 'open'),
  ],
}
