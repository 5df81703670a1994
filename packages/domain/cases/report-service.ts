import {
  type ClockReading,
  defineService,
  type JournalEntry,
  type Lane,
  type PlainDate,
  type Question,
  type Service,
  type ServiceSheet,
  type Uuid,
} from '../core/index.ts'
import { openQuestions } from './sealed-service.ts'
import { links } from './text.ts'

/** Answers of the form, and whom it is about where the phone knows them. */
export interface ReportBody extends Readonly<Record<string, unknown>> {
  readonly linkedPerson?: Uuid
  readonly linkedHousehold?: Uuid
}

/** What was written down, as it stands after corrections. */
export interface CaseReport {
  readonly entry: Uuid
  readonly unit: Uuid
  readonly by: Uuid
  readonly happenedOn: PlainDate
  readonly recordedAt: ClockReading
  readonly person?: Uuid
  readonly household?: Uuid
  readonly answers: Readonly<Record<string, unknown>>
}

/** Beside what the form asks: which of the people and households we know it is about. Nobody types these. */
const LINKS: readonly Question[] = [
  { key: 'linkedPerson', type: 'reference', label: links.person },
  { key: 'linkedHousehold', type: 'reference', label: links.household },
]

/** Facilities and activities name nobody, but whoever may read the people of a sector reads them too. */
export const laneOfSheet = ({ sector, dataClass }: ServiceSheet): Lane =>
  `${sector}:${dataClass === 'L1' ? 'L2' : dataClass}`

export const reportServiceId = (code: string): string => code.toLowerCase()

/** What a filled form says: one per case; corrections amend it. */
export const reportService = (sheet: ServiceSheet): Service<ReportBody, CaseReport | undefined, unknown> =>
  defineService<ReportBody, CaseReport | undefined, unknown>({
    id: reportServiceId(sheet.code),
    version: sheet.version,
    kind: 'fact',
    subject: 'case',
    lane: laneOfSheet(sheet),
    name: sheet.name,
    catalogueCode: sheet.code,
    questions: [...LINKS, ...openQuestions(sheet)],
    view: reportView,
  })

/** A phone that was cut off may say the same twice under one case: the first one written down is the report. */
function reportView(entries: readonly JournalEntry<ReportBody>[]): CaseReport | undefined {
  const first = entries[0]
  if (first === undefined) return undefined
  const { linkedPerson, linkedHousehold, ...answers } = first.body
  return {
    entry: first.id,
    unit: first.unit,
    by: first.recordedBy,
    happenedOn: first.happenedOn,
    recordedAt: first.recordedAt,
    ...(linkedPerson === undefined ? {} : { person: linkedPerson }),
    ...(linkedHousehold === undefined ? {} : { household: linkedHousehold }),
    answers,
  }
}
