import { mayWrite } from '@simpul/domain/access'
import type { CaseNoteBody } from '@simpul/domain/cases'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { caseActorOf } from './case-actor.ts'
import type { KnownCase } from './cases-on-phone.ts'

/** A part of the page of a case. */
export interface CasePartProps {
  readonly known: KnownCase
  readonly sheets: Sheets
}

/** Whether this user may speak in a case, or correct what it says. */
export function mayIn(
  phone: Phone,
  { known, sheets }: CasePartProps,
  service: 'note' | 'report',
  how: 'create' | 'correct' = 'create',
): boolean {
  const { unit } = known.file.report ?? { unit: phone.post.id }
  const { actor, unitPath, on } = caseActorOf(phone, unit)
  return mayWrite(actor, sheets.caseServices(known.sheet)[service], unitPath, on, how)
}

/** Writes a note beside the walk of a case. True once it is saved. */
export async function saveNote(
  phone: Phone,
  { known, sheets }: CasePartProps,
  body: CaseNoteBody,
): Promise<boolean> {
  const { sheet, file } = known
  const saved = await phone.record({
    service: sheets.noteServiceId(sheet.code),
    subject: { kind: 'case', id: file.id },
    ...(file.report === undefined ? {} : { unit: file.report.unit }),
    body,
  })
  return saved.ok
}
