import {
  defineService,
  type JournalEntry,
  type MoveBody,
  movesInEffect,
  type PlainDate,
  type QuestionProblem,
  type Sector,
  type SectorScreening,
  type Service,
  type Uuid,
  type Workflow,
} from '../../core/index.ts'
import { names, questions as labels, reasons } from './text.ts'

/** Whoever reads the records of a sector at a post takes its hand-overs in. */
const BY = ['kader', 'field_coordinator', 'posyandu_chair']

const step = (from: string, to: string) => ({ from, to, by: BY })

const RECEIPT: Workflow = { initial: 'handed', moves: [step('handed', 'received')] }

/*
 *   open ──> taken ──> done
 *     └────────┴─────> declined
 */
const ANSWER: Workflow = {
  initial: 'open',
  moves: [step('open', 'taken'), step('open', 'declined'), step('taken', 'done'), step('taken', 'declined')],
}

export type HandOverState = 'open' | 'taken' | 'done' | 'declined'
export type DeclineReason = keyof typeof reasons

export interface HandOverAnswerBody extends MoveBody {
  readonly why?: DeclineReason
}

export interface HandOverAnswer {
  /** As the phone expects it once what is on its way is kept. */
  readonly state: HandOverState
  readonly by: Uuid
  readonly on: PlainDate
  readonly why?: DeclineReason
}

export const handOverReceiptId = (sector: Sector): string => `${sector}-hand-over-receipt`
export const handOverAnswerId = (sector: Sector): string => `${sector}-hand-over-answer`

/**
 * That somebody of the sector has it: all that whoever handed it over ever learns. It lies where the whole post reads and
 * names nobody; only who wrote the hand-over knows its id.
 */
export const handOverReceipt = ({ sector }: SectorScreening): Service<MoveBody, boolean, unknown> =>
  defineService<MoveBody, boolean, unknown>({
    id: handOverReceiptId(sector),
    version: 1,
    kind: 'move',
    subject: 'hand-over',
    lane: 'institution',
    sector,
    name: names.receipt,
    questions: [],
    workflow: RECEIPT,
    cameTrue: (_move, state) => state === 'received',
    view: (entries) => entries.length > 0,
  })

/** What the sector makes of it, in its own lane. */
export const handOverAnswer = ({
  sector,
}: SectorScreening): Service<HandOverAnswerBody, HandOverAnswer | undefined, unknown> =>
  defineService<HandOverAnswerBody, HandOverAnswer | undefined, unknown>({
    id: handOverAnswerId(sector),
    version: 1,
    kind: 'move',
    subject: 'hand-over',
    lane: `${sector}:L3`,
    name: names.answer,
    questions: [
      {
        key: 'why',
        type: 'choice',
        label: labels.why,
        options: Object.entries(reasons).map(([value, label]) => ({ value, label })),
      },
    ],
    checks: saysWhy,
    workflow: ANSWER,
    cameTrue: ({ to }, state) => to === state,
    view: answerView,
  })

const saysWhy = ({ to, why }: HandOverAnswerBody): QuestionProblem[] =>
  to === 'declined' && why === undefined ? [{ question: 'why', problem: 'required' }] : []

function answerView(entries: readonly JournalEntry<HandOverAnswerBody>[]): HandOverAnswer | undefined {
  const { taken, proposed } = movesInEffect(ANSWER, entries)
  const last = [...taken, ...proposed].at(-1)
  if (last === undefined) return undefined
  const { body, recordedBy: by, happenedOn: on } = last
  return { state: body.to as HandOverState, by, on, ...(body.why === undefined ? {} : { why: body.why }) }
}
