import {
  type CaseFile,
  type CaseHistory,
  caseFile,
  caseTitle,
  caseWords,
  codeOfViews,
  isClosed,
  isRestricted,
  isWithSubdistrict,
  type StatusCode,
  statusOf,
  trackingCode,
  WORKFLOWS,
} from '@simpul/domain/cases'
import type { FoldedSubject } from '@simpul/domain/catalogue'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { type Month, readingMs, type ServiceSheet, type Uuid } from '@simpul/domain/core'
import type { KeptEntry } from '../kept-entries.ts'

/** A case as queues list it, as far as its entries say; the units around it are added when it is written. */
export interface CaseRow {
  readonly code: string
  readonly sector: string
  readonly dataClass: string
  readonly unit: Uuid
  readonly state: StatusCode
  readonly steps: number
  /** Of a case with a department. */
  readonly office: Uuid | null
  /** It lies with the kecamatan of its unit. */
  readonly withSubdistrict: boolean
  readonly emergency: boolean
  readonly since: string
  readonly writtenAt: string
  readonly submittedAt: string | null
  readonly closedAt: string | null
  /** What its clocks are read off. */
  readonly history: CaseHistory
  readonly tracking: string
  readonly title: string
  readonly words: readonly string[]
  readonly writtenIn: Month
  readonly person: Uuid | null
  readonly household: Uuid | null
  readonly recorder: Uuid
}

/** The row of a case; undefined of one whose form is not here, or that only its team may know. */
export function caseRow(folded: FoldedSubject, entries: readonly KeptEntry[]): CaseRow | undefined {
  const sheet = sheetByCode(codeOfViews(folded.views) ?? '')
  if (sheet === undefined || isRestricted(sheet)) return undefined
  const file = caseFile(sheet, folded.id, folded.views)
  return file.report === undefined ? undefined : rowOf(sheet, file, file.report, keptTimes(entries))
}

/** When the server kept an entry. */
type KeptAt = (entry: Uuid) => string

function keptTimes(entries: readonly KeptEntry[]): KeptAt {
  const times = new Map(entries.map(({ id, keptAt }) => [id, keptAt]))
  return (entry) => times.get(entry) ?? ''
}

function rowOf(
  sheet: ServiceSheet,
  file: CaseFile,
  report: NonNullable<CaseFile['report']>,
  keptAt: KeptAt,
): CaseRow {
  const { id, walk } = file
  const last = walk.steps.at(-1)
  const submitted = walk.steps.find(({ to }) => to === 'submitted' || to === 'recorded')
  const since = keptAt(last?.entry ?? report.entry)
  const title = caseTitle(sheet, report)
  const emergency = isEmergency(
    sheet,
    walk.steps.map(({ to }) => to),
  )
  return {
    code: sheet.code,
    sector: sheet.sector,
    dataClass: sheet.dataClass,
    unit: report.unit,
    state: walk.state,
    steps: walk.kept,
    office: walk.office ?? null,
    withSubdistrict: isWithSubdistrict(walk),
    emergency,
    since,
    writtenAt: new Date(readingMs(report.recordedAt)).toISOString(),
    submittedAt: submitted === undefined ? null : keptAt(submitted.entry),
    closedAt: isClosed(walk.state) ? since : null,
    history: historyOf(file, emergency, (entry) => Date.parse(keptAt(entry))),
    tracking: trackingCode(id),
    title,
    words: caseWords(id, title),
    writtenIn: report.happenedOn.slice(0, 7) as Month,
    person: report.person ?? null,
    household: report.household ?? null,
    recorder: report.by,
  }
}

/** Services that leave the village no day are emergencies from the first word on; others once help was called. */
const isEmergency = ({ workflow, slaDays }: ServiceSheet, walked: readonly StatusCode[]): boolean =>
  statusOf(WORKFLOWS[workflow], 'emergency_dispatched') !== undefined &&
  (slaDays === 0 || walked.includes('emergency_dispatched'))

const historyOf = (
  { walk, notes }: CaseFile,
  emergency: boolean,
  keptAt: (entry: Uuid) => number,
): CaseHistory => ({
  emergency,
  steps: walk.steps.map(({ entry, to, office }, step) => ({
    ...{ step, to, at: keptAt(entry) },
    ...(office === undefined ? {} : { office }),
  })),
  told: notes.filter(({ kind }) => kind === 'told').map(({ entry, on }) => ({ on, at: keptAt(entry) })),
})
