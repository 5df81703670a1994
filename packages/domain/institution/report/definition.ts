import { defineService, idFrom, type Month, type QuestionProblem, type Uuid } from '../../core/index.ts'
import { reportQuestions } from './form.ts'
import { name } from './text.ts'
import { type ReportBody, type ReportKind, type ReportView, reportView } from './view.ts'
import { reportWorkflow } from './workflow.ts'

/** Two phones that report the same month of one post speak of the same report. */
export const reportId = (unit: Uuid, kind: ReportKind, month: Month): Uuid =>
  idFrom('report', unit, kind, month)

/**
 * The monthly report of a post: sums only, so it lies in the institution lane; the work is the health sector's.
 * Statuses and what freezes: domain notes on the institution, 6.4.
 */
export const report = defineService<ReportBody, ReportView, unknown>({
  id: 'report',
  version: 1,
  kind: 'move',
  subject: 'activity',
  lane: 'institution',
  column: 'reports',
  sector: 'health',
  name,
  madeSubject: ({ unit, body }) => reportId(unit, body.kind, body.month),
  questions: reportQuestions,
  checks: answeredFor,
  workflow: reportWorkflow,
  view: reportView,
})

/** Whoever sends says what exactly; giving back and sending again are explained. */
function answeredFor(body: ReportBody): QuestionProblem[] {
  const wanted: (keyof ReportBody)[] = body.to === 'sent' ? ['figures', 'editions', 'seq', 'unsent'] : []
  const again = body.to === 'sent' && (body.from === 'sent' || body.from === 'accepted')
  if (again || body.to === 'returned') wanted.push('why')
  return wanted
    .filter((key) => body[key] === undefined)
    .map((question) => ({ question, problem: 'required' }))
}
