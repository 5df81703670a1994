import { editionsOf } from '@simpul/domain/catalogue'
import { byRecording, type Entry, type Month, type Result } from '@simpul/domain/core'
import {
  NO_REPORT,
  nextReportMove,
  type ReportState,
  type ReportView,
  reportId,
  reportMovesFor,
  type ToSend,
} from '@simpul/domain/institution'
import type { Phone, RecordProblem } from '../../db/phone.ts'

/** The post's report about a month, also one nobody has written about yet. */
export async function reportOf(phone: Pick<Phone, 'subject' | 'post'>, month: Month): Promise<ReportView> {
  const folded = await phone.subject(reportId(phone.post.id, 'monthly-health', month))
  return (folded?.views.report as ReportView | undefined) ?? NO_REPORT
}

/** Where this user may move the report. The server asks the policy again; here it decides which button is shown. */
export function myReportMoves(phone: Phone, view: ReportView): readonly ReportState[] {
  const today = phone.today()
  const roles = phone.me.assignments
    .filter(({ from, to }) => from <= today && (to === undefined || today < to))
    .filter(({ sector }) => sector === undefined || sector === 'health')
    .map(({ role }) => role)
  return reportMovesFor(view, roles)
}

/** Everything that is frozen when a month is sent from this phone now. */
async function toSend(phone: Phone, month: Month): Promise<ToSend> {
  const [tallies, seq, lasts] = await Promise.all([
    phone.tallies(month),
    phone.seenUpTo(),
    phone.everyone(({ entries }) => entries.reduce<Entry | undefined>(later, undefined)),
  ])
  const latest = lasts.reduce(later, undefined)
  return {
    tallies,
    editions: editionsOf(month),
    seq,
    ...(latest === undefined ? {} : { latest: latest.id }),
    unsent: phone.status.get().waiting,
  }
}

const later = (last: Entry | undefined, one: Entry | undefined): Entry | undefined =>
  last === undefined || (one !== undefined && byRecording(last, one) < 0) ? one : last

/** Moves the report on top of what the user sees; sending freezes the figures of this moment. */
export async function moveReport(
  phone: Phone,
  view: ReportView,
  month: Month,
  to: ReportState,
  why?: string,
): Promise<Result<unknown, RecordProblem>> {
  const body = nextReportMove(view, month, to, {
    ...(to === 'sent' ? { send: await toSend(phone, month) } : {}),
    ...(why === undefined ? {} : { why }),
  })
  const subject = { kind: 'activity', id: reportId(phone.post.id, 'monthly-health', month) } as const
  return phone.record({ service: 'report', subject, body })
}
