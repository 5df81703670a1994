import {
  type FoldedPerson,
  type FoldedSubject,
  findingsOf,
  foldPerson,
  foldSubject,
} from '@simpul/domain/catalogue'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { type Finding, fill, type PlainDate, type SubjectKind, type Uuid } from '@simpul/domain/core'
import type { ReportView, SessionDayView } from '@simpul/domain/institution'
import { type CaseRow, caseRow } from './cases/case-row.ts'
import { type PersonRow, personRow } from './person-row.ts'
import type { SubjectSet } from './subject-sets.ts'

/** Everything the tables know about one subject. */
export interface SubjectRows {
  readonly kind: SubjectKind
  readonly id: Uuid
  readonly folded: FoldedPerson | FoldedSubject
  readonly entries: number
  readonly through: string
  readonly findings: readonly FindingRow[]
  /** Of a person. */
  readonly person?: PersonRow
  /** Of a session day. */
  readonly day?: {
    readonly unit: Uuid
    readonly day: PlainDate
    readonly state: string
    readonly opened: boolean
  }
  /** Of a case that belongs in a queue. */
  readonly case?: CaseRow
  /** Of a report: the post whose months it is part of. */
  readonly reporter?: Uuid
}

export interface FindingRow {
  readonly service: string
  readonly code: string
  readonly level: string
  readonly reason: { readonly id: string; readonly en: string }
  readonly params: Finding['params'] | null
}

/** The rows of one subject from its entries, of which there must be some. */
export function rowsOf({ kind, root, entries }: SubjectSet, today: PlainDate): SubjectRows {
  const person = kind === 'person' ? foldPerson(root, entries) : undefined
  const folded = person ?? foldSubject(kind, root, entries, anyServiceById)
  const findings = findingsOf(folded, today)
  const day =
    kind === 'activity' ? dayOf(folded.views['session-day'] as SessionDayView | undefined) : undefined
  const reporter = kind === 'activity' ? (folded.views.report as ReportView | undefined)?.unit : undefined
  const row = kind === 'case' ? caseRow(folded, entries) : undefined
  return {
    kind,
    id: root,
    folded,
    entries: entries.length,
    through: entries.reduce((latest, { keptAt }) => (keptAt > latest ? keptAt : latest), ''),
    findings: findingRows(findings),
    ...(person === undefined ? {} : { person: personRow(person, findings) }),
    ...(day === undefined ? {} : { day }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(row === undefined ? {} : { case: row }),
  }
}

/** The sentence is filled here, once, so that every reader sees the same words whatever their version. */
export const findingRows = (findings: readonly Finding[]): FindingRow[] =>
  findings.map(({ service, code, level, reason, params }) => ({
    service,
    code,
    level,
    reason: { id: fill(reason, 'id', params), en: fill(reason, 'en', params) },
    params: params ?? null,
  }))

function dayOf(view: SessionDayView | undefined): SubjectRows['day'] {
  if (view?.unit === undefined || view.day === undefined) return undefined
  const { unit, day, state, opened } = view
  return { unit, day, state, opened }
}
