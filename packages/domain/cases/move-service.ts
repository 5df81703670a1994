import {
  type ClockReading,
  defineService,
  type JournalEntry,
  type MoveBody,
  movesInEffect,
  type PlainDate,
  type Question,
  type QuestionProblem,
  type Service,
  type ServiceSheet,
  type Uuid,
} from '../core/index.ts'
import { laneOfSheet } from './report-service.ts'
import type { StatusCode } from './statuses.ts'
import { channels, moveName, questions } from './text.ts'
import { withWayOut } from './closed-office.ts'
import { type CaseWorkflow, kernelWorkflow, statusOf, WORKFLOWS } from './workflows.ts'

/** How a citizen was told. */
export const CHANNELS = ['in_person', 'phone', 'whatsapp', 'letter', 'meeting'] as const
export type Channel = (typeof CHANNELS)[number]

export interface CaseMoveBody extends MoveBody {
  readonly from: StatusCode
  readonly to: StatusCode
  /** Moves the mover saw: a case comes back to states it has been in. */
  readonly step: number
  /** Of a step to an office: which one. */
  readonly office?: Uuid
  /** The reason, the result, or what the next one has to know. */
  readonly note?: string
  /** Who went along when it was looked at on the spot. */
  readonly companion?: string
  /** How and when the citizen was told. */
  readonly channel?: Channel
  readonly toldOn?: PlainDate
}

/** One step that was taken, or is on its way. */
export interface CaseStep {
  readonly entry: Uuid
  readonly to: StatusCode
  readonly by: Uuid
  readonly on: PlainDate
  readonly recordedAt: ClockReading
  readonly office?: Uuid
  readonly note?: string
  readonly companion?: string
  readonly channel?: Channel
  readonly toldOn?: PlainDate
}

export interface CaseWalk {
  readonly state: StatusCode
  /** Where the moves not kept yet lead: *diajukan*. Always absent on the server. */
  readonly proposed?: StatusCode
  /** Steps in effect, and those on the way: what the next one says it saw. */
  readonly step: number
  /** Every step, the first one first; those after `kept` are still on their way. */
  readonly steps: readonly CaseStep[]
  readonly kept: number
  /** The office it was sent to last and has not come back from. */
  readonly office?: Uuid
}

export const moveServiceId = (code: string): string => `${code.toLowerCase()}-move`

const REASON_MIN = 3

const MOVE_QUESTIONS: readonly Question[] = [
  { key: 'step', type: 'integer', label: questions.step, required: true, min: 0, max: 10_000 },
  { key: 'office', type: 'reference', to: 'unit', label: questions.office },
  {
    key: 'note',
    type: 'text',
    multiline: true,

    label: questions.note,
    minLength: REASON_MIN,
    maxLength: 2000,
  },
  { key: 'companion', type: 'text', label: questions.companion, maxLength: 120 },
  {
    key: 'channel',
    type: 'choice',
    label: questions.channel,
    options: CHANNELS.map((value) => ({ value, label: channels[value] })),
  },
  { key: 'toldOn', type: 'date', label: questions.toldOn, notAfterHappenedOn: true },
]

/** Who may see what a case says may see how it goes: the walk lies in the lane of the report. */
export function moveService(sheet: ServiceSheet): Service<CaseMoveBody, CaseWalk, unknown> {
  const walk = WORKFLOWS[sheet.workflow]
  return defineService<CaseMoveBody, CaseWalk, unknown>({
    id: moveServiceId(sheet.code),
    version: 1,
    kind: 'move',
    subject: 'case',
    lane: laneOfSheet(sheet),
    name: moveName,
    catalogueCode: sheet.code,
    questions: MOVE_QUESTIONS,
    naming: ['note', 'companion'],
    checks: (body) => missingIn(walk, body),
    workflow: withWayOut(walk),
    view: (entries) => walkOf(walk, entries),
  })
}

/** Steps that need an answer of their own: a reason, an office, or how the citizen was told. */
export function wantedAnswers(walk: CaseWorkflow, to: StatusCode): readonly (keyof CaseMoveBody & string)[] {
  const wanted: (keyof CaseMoveBody & string)[] = []
  if (statusOf(walk, to)?.reasonRequired === true || NEEDS_WORDS.has(to)) wanted.push('note')
  if (to === 'forwarded_opd') wanted.push('office')
  if (to === 'closed' && statusOf(walk, to)?.actors.some((actor) => actor !== 'system') === true)
    wanted.push('channel', 'toldOn')
  return wanted
}

/** Whoever sends a case back, stops it or opens it again says why: the next one starts from these words. */
const NEEDS_WORDS: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'needs_info',
  'returned',
  'returned_village',
  'opd_returned',
  'opd_rerouted',
  'duplicate',
  'cancelled',
  'reopened',
  'resolved_opd',
  'resolved_village',
])

function missingIn(walk: CaseWorkflow, body: CaseMoveBody): QuestionProblem[] {
  return wantedAnswers(walk, body.to)
    .filter((key) => body[key] === undefined)
    .map((question) => ({ question, problem: 'required' }))
}

function walkOf(walk: CaseWorkflow, entries: readonly JournalEntry<CaseMoveBody>[]): CaseWalk {
  const { state, taken, proposed } = movesInEffect(kernelWorkflow(walk), entries)
  const steps = [...taken, ...proposed].map(stepOf)
  const pending = proposed.at(-1)?.body.to
  const office = officeAfter(steps)
  return {
    state: state as StatusCode,
    ...(pending === undefined ? {} : { proposed: pending }),
    step: steps.length,
    steps,
    kept: taken.length,
    ...(office === undefined ? {} : { office }),
  }
}

function stepOf({ id, body, recordedBy, happenedOn, recordedAt }: JournalEntry<CaseMoveBody>): CaseStep {
  const { office, note, companion, channel, toldOn } = body
  return {
    entry: id,
    to: body.to,
    by: recordedBy,
    on: happenedOn,
    recordedAt,
    ...(office === undefined ? {} : { office }),
    ...(note === undefined ? {} : { note }),
    ...(companion === undefined ? {} : { companion }),
    ...(channel === undefined ? {} : { channel }),
    ...(toldOn === undefined ? {} : { toldOn }),
  }
}

/** States in which a case lies with the office it was sent to, or called to in an emergency. */
const WITH_OFFICE: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'emergency_dispatched',
  'forwarded_opd',
  'opd_accepted',
  'waiting_budget',
  'in_progress',
  'resolved_opd',
  'opd_declined',
])

function officeAfter(steps: readonly CaseStep[]): Uuid | undefined {
  const last = steps.at(-1)
  if (last === undefined || !WITH_OFFICE.has(last.to)) return undefined
  return steps.filter((step) => step.office !== undefined).at(-1)?.office
}

/** What a phone works with: the state as it will be once the moves on the way are kept. */
export const expectedStatus = ({ state, proposed }: CaseWalk): StatusCode => proposed ?? state

/** A case nobody has moved yet. */
export const NOT_MOVED: CaseWalk = { state: 'draft', step: 0, steps: [], kept: 0 }
