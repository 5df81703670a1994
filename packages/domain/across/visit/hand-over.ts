import {
  type ClockReading,
  defineService,
  type JournalEntry,
  type PlainDate,
  type QuestionProblem,
  type Sector,
  type SectorScreening,
  type Service,
  URGENCIES,
  type Urgency,
  type Uuid,
} from '../../core/index.ts'
import { screeningQuestion } from './screenings.ts'
import { names, questions as labels } from './text.ts'

/**
 * What is handed to a sector: whom it is about, and which of that sector's own questions were answered with yes. There is
 * no box for words, so that nothing of the writer's own sector can slip in.
 */
export interface HandOverBody {
  readonly visit: Uuid
  readonly household?: Uuid
  readonly people?: readonly Uuid[]
  readonly needs: readonly string[]
}

export interface HandOver extends HandOverBody {
  readonly entry: Uuid
  readonly unit: Uuid
  readonly by: Uuid
  readonly on: PlainDate
  readonly recordedAt: ClockReading
}

export type HandOverService = Service<HandOverBody, HandOver | undefined, unknown>

export const handOverServiceId = (sector: Sector): string => `${sector}-hand-over`

/** Every kader may write one, only who serves the sector reads it. */
export const handOverService = ({ sector, questions }: SectorScreening): HandOverService =>
  defineService<HandOverBody, HandOver | undefined, unknown>({
    id: handOverServiceId(sector),
    version: 1,
    kind: 'fact',
    subject: 'hand-over',
    lane: `${sector}:L3`,
    handOver: true,
    name: names.handOver,
    questions: [
      { key: 'visit', type: 'reference', label: labels.visit, required: true },
      { key: 'household', type: 'reference', label: labels.household },
      { key: 'people', type: 'references', label: labels.people, max: 40 },
      {
        key: 'needs',
        type: 'choices',
        label: labels.needs,
        required: true,
        options: questions.map(({ key, need }) => ({ value: key, label: need })),
      },
    ],
    checks: aboutSomebody,
    view: handOverView,
  })

const aboutSomebody = ({ household, people = [] }: HandOverBody): QuestionProblem[] =>
  household === undefined && people.length === 0 ? [{ question: 'household', problem: 'required' }] : []

/** Said once: whatever comes under the same id later changes nothing. */
function handOverView(entries: readonly JournalEntry<HandOverBody>[]): HandOver | undefined {
  const first = entries[0]
  if (first === undefined) return undefined
  const { id: entry, unit, recordedBy: by, happenedOn: on, recordedAt, body } = first
  return { ...body, entry, unit, by, on, recordedAt }
}

/** How soon to look: as soon as the most pressing need asks. */
export function urgencyOf(sector: Sector, needs: readonly string[]): Urgency {
  const asked = needs.map((key) => screeningQuestion(sector, key)?.urgency)
  return URGENCIES.find((urgency) => asked.includes(urgency)) ?? 'low'
}
