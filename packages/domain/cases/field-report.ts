import type { PlainDate, Sector, ServiceSheet, Text, Uuid } from '../core/index.ts'
import { type CaseFacts, caseFacts } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import { fieldColumns as names, housingPapers } from './field-report-text.ts'
import { papersReady } from './note-service.ts'
import type { StatusCode } from './statuses.ts'
import { STATE_TEXT } from './step-text.ts'
import { statusOf, WORKFLOWS } from './workflows.ts'

/** The sectors whose cases are reported on paper; health has registers of its own. */
export const REPORT_SECTORS = [
  'education',
  'public-works',
  'housing',
  'public-order',
  'social',
] as const satisfies readonly Sector[]
export type ReportSector = (typeof REPORT_SECTORS)[number]

export const parseReportSector = (text: string): ReportSector | undefined =>
  REPORT_SECTORS.find((sector) => sector === text)

/** The papers that the housing report ticks one by one, and the names forms give them. */
const HOUSING_PAPERS = {
  familyCard: /\bKK\b/,
  identityCard: /\bKTP\b/,
  statement: /pernyataan/i,
  income: /penghasilan/i,
  photos: /foto (rumah|kerusakan)/i,
} as const
export type HousingPaper = keyof typeof HOUSING_PAPERS

/** Columns as the paper has them, after the running number. Source: domain notes on the institution, 6.1. */
const NINE = ['on', 'post', 'nik', 'name', 'address', 'matter', 'tl', 'btl'] as const
export type FieldColumn = (typeof NINE)[number] | 'letterNo' | 'place' | HousingPaper

export const FIELD_COLUMNS: Readonly<Record<ReportSector, readonly FieldColumn[]>> = {
  education: NINE,
  social: NINE,
  'public-order': NINE,
  'public-works': ['on', 'post', 'letterNo', 'name', 'nik', 'address', 'matter', 'place', 'tl', 'btl'],
  housing: [
    ...(['on', 'post', 'name', 'nik', 'address'] as const),
    ...(Object.keys(HOUSING_PAPERS) as HousingPaper[]),
    ...(['tl', 'btl'] as const),
  ],
}

/** The head of a column; sectors call the same thing differently. */
export function fieldColumnName(sector: ReportSector, column: FieldColumn): Text {
  if (column in housingPapers) return housingPapers[column as HousingPaper]
  if (sector === 'public-works' && column === 'matter') return names.complaint
  return names[column as keyof typeof names]
}

/** One case as a line of the report. */
export interface FieldLine extends Omit<CaseFacts, 'matter'> {
  readonly id: Uuid
  readonly on: PlainDate
  readonly post: string
  readonly matter: Text
  /** Of housing. */
  readonly papers: readonly HousingPaper[]
  /** Followed up or not yet, in words: one of the two columns has them. */
  readonly followUp: 'TL' | 'BTL'
  readonly words: Text
}

/** States that no count of cases knows. */
export const LEFT_OUT: ReadonlySet<StatusCode> = new Set<StatusCode>(['duplicate', 'cancelled'])

/**
 * A case as its line; undefined of one that is left out. TL and BTL hold free text on paper: it is made from the last
 * state, the office and the note of the last step. Source: domain notes on the institution, 6.1.
 */
export function fieldLine(
  sheet: ServiceSheet,
  { id, report, walk, notes }: CaseFile,
  { post, office }: { readonly post: string; readonly office?: string | undefined },
): FieldLine | undefined {
  if (report === undefined || LEFT_OUT.has(walk.state)) return undefined
  const { matter, ...facts } = caseFacts(sheet, report.answers)
  return {
    ...facts,
    ...{ id, on: report.happenedOn, post },
    matter: both(sheet.name, (name) => [name, matter].filter((part) => part !== '').join(': ')),
    papers: readyPapers(sheet, papersReady(notes), report.answers),
    followUp: followUpOf(sheet, walk.state),
    words: followUpWords(walk.state, office, walk.steps.at(-1)?.note),
  }
}

const both = (text: Text, make: (words: string) => string): Text => ({ id: make(text.id), en: make(text.en) })

const followUpWords = (state: StatusCode, office = '', note = ''): Text =>
  both(STATE_TEXT[state], (words) => {
    const head = office === '' ? words : `${words}, ${office}`
    return note === '' ? head : `${head}: ${note}`
  })

/** A paper somebody ticked; photos also when the form has one. */
function readyPapers(
  { requiredDocuments, questions, sector }: ServiceSheet,
  ready: ReadonlyMap<number, boolean>,
  answers: Readonly<Record<string, unknown>>,
): readonly HousingPaper[] {
  if (sector !== 'housing') return []
  const hasPhoto = questions.some(({ key, type }) => type === 'photo' && Array.isArray(answers[key]))
  return (Object.keys(HOUSING_PAPERS) as HousingPaper[]).filter((paper) => {
    if (paper === 'photos' && hasPhoto) return true
    return requiredDocuments.some((name, at) => HOUSING_PAPERS[paper].test(name.id) && ready.get(at) === true)
  })
}

/** In which of the two columns a case of the service stands. */
export const followUpOf = (
  { workflow }: Pick<ServiceSheet, 'workflow'>,
  state: StatusCode,
): FieldLine['followUp'] => statusOf(WORKFLOWS[workflow], state)?.tl ?? 'BTL'
