import type { FrozenFigure, Month, Uuid } from '../../core/index.ts'
import { figuresToSend } from './figures.ts'
import { expectedReportState, type ReportBody, type ReportState, type ReportView } from './view.ts'
import { reportWorkflow } from './workflow.ts'

/** What a writer answers for who sends: see `SentReport`. */
export interface ToSend {
  /** Every tally of the month. */
  readonly tallies: readonly FrozenFigure[]
  readonly editions: string
  readonly seq: number
  readonly latest?: Uuid
  readonly unsent: number
}

/** The body of the next move of a report, on top of what its writer sees. */
export function nextReportMove(
  view: ReportView,
  month: Month,
  to: ReportState,
  { send, why }: { readonly send?: ToSend; readonly why?: string } = {},
): ReportBody {
  return {
    from: expectedReportState(view),
    to,
    step: view.step,
    kind: 'monthly-health',
    month,
    ...(send === undefined
      ? {}
      : {
          figures: figuresToSend(send.tallies),
          editions: send.editions,
          seq: send.seq,
          ...(send.latest === undefined ? {} : { latest: send.latest }),
          unsent: send.unsent,
        }),
    ...(why === undefined ? {} : { why }),
  }
}

/** Where somebody with these roles may move a report from where it stands, as they see it. */
export function reportMovesFor(view: ReportView, roles: readonly string[]): readonly ReportState[] {
  const from = expectedReportState(view)
  return reportWorkflow.moves
    .filter((move) => move.from === from && move.by.some((role) => roles.includes(role)))
    .map(({ to }) => to as ReportState)
}
