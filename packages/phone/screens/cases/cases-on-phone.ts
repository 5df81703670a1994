import type { CaseFile } from '@simpul/domain/cases'
import type { ServiceSheet } from '@simpul/domain/core'
import type { FoldedSubject, HeldEntry } from '../../db/known.ts'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'

/** A case with its sheet, as this phone knows it. */
export interface KnownCase {
  readonly sheet: ServiceSheet
  readonly file: CaseFile
  readonly entries: readonly HeldEntry[]
}

/** Every case of a sheet this app knows whose form has arrived, the one that moved last first. */
export async function casesOf(phone: Phone, sheets: Sheets): Promise<readonly KnownCase[]> {
  const subjects = await phone.foldedSubjects('case')
  const known = subjects.flatMap((subject) => knownCase(subject, sheets) ?? [])
  return known.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1))
}

export async function caseOf(phone: Phone, sheets: Sheets, id: string): Promise<KnownCase | undefined> {
  const subject = await phone.subject(id)
  return subject === undefined ? undefined : knownCase(subject, sheets)
}

function knownCase({ subject, views, entries }: FoldedSubject, sheets: Sheets): KnownCase | undefined {
  const code = sheets.codeOfViews(views)
  const sheet = code === undefined ? undefined : sheets.sheetByCode(code)
  if (sheet === undefined) return undefined
  const file = sheets.caseFile(sheet, subject.id, views)
  return file.report === undefined ? undefined : { sheet, file, entries }
}

const lastOf = ({ file }: KnownCase): string =>
  file.walk.steps.at(-1)?.recordedAt ?? file.report?.recordedAt ?? ''

/** What is on its way: entries of a case that the server has not kept. */
export const unsentOf = ({ entries }: KnownCase): readonly HeldEntry[] =>
  entries.filter(({ standing }) => standing !== 'kept')
