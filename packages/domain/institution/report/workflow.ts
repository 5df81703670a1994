import type { Move, Workflow } from '../../core/index.ts'

/*
 * Who moves a report is the column *Reports* of the permission matrix (domain notes on the institution, 3.3), and a
 * test holds the two together: kader draft, whoever may create it sends it, whoever decides accepts it or gives it
 * back. A post with kader only has it sent by the village operator, or the decree (SK) makes one of them secretary as
 * well (3.4): see the decision on who sends the report.
 */
const SENDERS = ['field_coordinator', 'posyandu_chair', 'posyandu_secretary', 'village_operator']
const DECIDERS = ['village_head', 'pmd_officer']

const step = (from: string, to: string, by: readonly string[]): Move => ({ from, to, by })

/*
 *   draft ──> ready ──> sent ──> accepted
 *     └─────────────────^ │^ └──────┘      a revision, with a reason
 *                         ││
 *                      returned            with a reason
 *
 * A revision leads from *sent* to *sent*; every move says how many it saw (`step`), so that nobody sends on top of
 * what they did not see.
 */
export const reportWorkflow: Workflow = {
  initial: 'draft',
  moves: [
    step('draft', 'ready', ['kader', ...SENDERS]),
    step('draft', 'sent', SENDERS),
    step('ready', 'sent', SENDERS),
    step('sent', 'returned', DECIDERS),
    step('sent', 'accepted', DECIDERS),
    step('returned', 'sent', SENDERS),
    step('sent', 'sent', SENDERS),
    step('accepted', 'sent', SENDERS),
  ],
}
