import {
  type ClockReading,
  type FrozenFigure,
  frozen,
  type JournalEntry,
  type Month,
  type MoveBody,
  movesInEffect,
  type Uuid,
} from '../../core/index.ts'
import { reportWorkflow } from './workflow.ts'

export type ReportState = 'draft' | 'ready' | 'sent' | 'returned' | 'accepted'
export type ReportKind = 'monthly-health'

export interface ReportBody extends MoveBody {
  readonly from: ReportState
  readonly to: ReportState
  readonly step: number
  readonly kind: ReportKind
  readonly month: Month
  readonly figures?: readonly FrozenFigure[]
  readonly editions?: string
  readonly seq?: number
  readonly latest?: Uuid
  readonly unsent?: number
  readonly why?: string
}

/** What was sent and stays as it was. */
export interface SentReport {
  readonly entry: Uuid
  /** 0 for the first, then one more with each revision. */
  readonly revision: number
  readonly recordedAt: ClockReading
  readonly by: Uuid
  readonly figures: readonly FrozenFigure[]
  /** The editions of the guides by which they were counted. */
  readonly editions: string
  /** The line of the post's journal up to which the writer had seen everything. */
  readonly seq: number
  /** The latest entry they rest on; absent where there was none. */
  readonly latest?: Uuid
  /** Entries counted that the server did not have yet. */
  readonly unsent: number
}

/** One step that was taken or is on its way. */
export interface ReportStep {
  readonly to: ReportState
  readonly recordedAt: ClockReading
  readonly by: Uuid
  readonly why?: string
}

export interface ReportView {
  readonly unit?: Uuid
  readonly kind?: ReportKind
  readonly month?: Month
  readonly state: ReportState
  /** Where the moves not kept yet lead: *diajukan*. Always absent on the server. */
  readonly proposed?: ReportState
  /** Moves in effect, and those on the way: what the next one says it saw. */
  readonly step: number
  /** The last one that was sent, also one still on its way. */
  readonly sent?: SentReport
  /** Every step, the first one first. */
  readonly steps: readonly ReportStep[]
}

export function reportView(entries: readonly JournalEntry<ReportBody>[]): ReportView {
  const { state, taken, proposed } = movesInEffect(reportWorkflow, entries)
  const moves = [...taken, ...proposed]
  const [first] = moves
  const sent = sentReport(moves)
  const pending = proposed.at(-1)?.body.to
  return {
    ...(first === undefined ? {} : { unit: first.unit, kind: first.body.kind, month: first.body.month }),
    state: state as ReportState,
    ...(pending === undefined ? {} : { proposed: pending }),
    step: moves.length,
    ...(sent === undefined ? {} : { sent }),
    steps: moves.map(stepOf),
  }
}

const stepOf = ({ body, recordedAt, recordedBy }: JournalEntry<ReportBody>): ReportStep => ({
  to: body.to,
  recordedAt,
  by: recordedBy,
  ...(body.why === undefined ? {} : { why: body.why }),
})

function sentReport(moves: readonly JournalEntry<ReportBody>[]): SentReport | undefined {
  const sends = moves.filter(({ body }) => body.to === 'sent')
  const last = sends.at(-1)
  if (last === undefined) return undefined
  const { figures = [], editions = '', seq = 0, latest, unsent = 0 } = last.body
  return {
    entry: last.id,
    revision: sends.length - 1,
    recordedAt: last.recordedAt,
    by: last.recordedBy,
    // A database orders the keys of a body as it likes; what was sent is the same bytes everywhere.
    figures: frozen(figures),
    editions,
    seq,
    ...(latest === undefined ? {} : { latest }),
    unsent,
  }
}

/** What a phone works with: the state as it will be once the moves on the way are kept. */
export const expectedReportState = ({ state, proposed }: ReportView): ReportState => proposed ?? state

/** Whether the post has answered for its month, as the server kept it. */
export const isReported = ({ state }: ReportView): boolean => state === 'sent' || state === 'accepted'

/** A report nobody has written about yet. */
export const NO_REPORT: ReportView = { state: 'draft', step: 0, steps: [] }
