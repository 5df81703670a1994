import {
  type ClockReading,
  defineService,
  type JournalEntry,
  type PlainDate,
  type Question,
  type Service,
  type ServiceSheet,
  type Uuid,
} from '../core/index.ts'
import { CHANNELS, type Channel } from './move-service.ts'
import { laneOfSheet } from './report-service.ts'
import { channels, noteKinds, noteName, questions } from './text.ts'

/**
 * message: between those who work on a case. told: the citizen heard how it stands. paper: one of the papers is there, or
 * is not any more. rating: how the citizen found it, one to five.
 */
export const NOTE_KINDS = ['message', 'told', 'paper', 'rating'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

export interface CaseNoteBody {
  readonly kind: NoteKind
  readonly text?: string
  readonly channel?: Channel
  readonly toldOn?: PlainDate
  /** Of a paper: its place in the list of the service, from 0. */
  readonly paper?: number
  readonly ready?: boolean
  readonly stars?: number
}

export interface CaseNote extends CaseNoteBody {
  readonly entry: Uuid
  readonly by: Uuid
  readonly on: PlainDate
  readonly recordedAt: ClockReading
}

export const noteServiceId = (code: string): string => `${code.toLowerCase()}-note`

const of = (kind: NoteKind) => ({ question: 'kind', is: 'eq', value: kind }) as const

const NOTE_QUESTIONS: readonly Question[] = [
  {
    key: 'kind',
    type: 'choice',
    label: questions.kind,
    required: true,
    options: NOTE_KINDS.map((value) => ({ value, label: noteKinds[value] })),
  },
  { key: 'text', type: 'text', multiline: true, label: questions.text, maxLength: 2000 },
  {
    key: 'channel',
    type: 'choice',
    label: questions.channel,
    required: true,
    when: of('told'),
    options: CHANNELS.map((value) => ({ value, label: channels[value] })),
  },
  {
    key: 'toldOn',
    type: 'date',
    label: questions.toldOn,
    required: true,
    when: of('told'),
    notAfterHappenedOn: true,
  },
  {
    key: 'paper',
    type: 'integer',
    label: questions.paper,
    required: true,
    when: of('paper'),
    min: 0,
    max: 50,
  },
  { key: 'ready', type: 'boolean', label: questions.ready, required: true, when: of('paper') },
  {
    key: 'stars',
    type: 'integer',
    label: questions.stars,
    required: true,
    when: of('rating'),
    min: 1,
    max: 5,
  },
]

/** What is said beside the walk of a case: messages, papers, how the citizen was told and found it. */
export const noteService = (sheet: ServiceSheet): Service<CaseNoteBody, readonly CaseNote[], unknown> =>
  defineService<CaseNoteBody, readonly CaseNote[], unknown>({
    id: noteServiceId(sheet.code),
    version: 1,
    kind: 'fact',
    subject: 'case',
    lane: laneOfSheet(sheet),
    // Whoever may take part in a case may speak in it; it adds nothing to what the report says.
    column: 'case-moves',
    name: noteName,
    catalogueCode: sheet.code,
    questions: NOTE_QUESTIONS,
    naming: ['text'],
    view: (entries) => entries.map(noteOf),
  })

const noteOf = ({ id, recordedBy, happenedOn, recordedAt, body }: JournalEntry<CaseNoteBody>): CaseNote => ({
  ...body,
  entry: id,
  by: recordedBy,
  on: happenedOn,
  recordedAt,
})

/** Which papers of the list are there by the latest word; places of the list that nobody spoke of are absent. */
export const papersReady = (notes: readonly CaseNote[]): ReadonlyMap<number, boolean> =>
  new Map(
    notes.flatMap(({ kind, paper, ready }) =>
      kind === 'paper' && paper !== undefined && ready !== undefined ? [[paper, ready]] : [],
    ),
  )
