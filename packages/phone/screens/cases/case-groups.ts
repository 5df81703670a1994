import type { StatusCode } from '@simpul/domain/cases'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { caseActorOf } from './case-actor.ts'
import type { KnownCase } from './cases-on-phone.ts'

export type CaseGroup = 'mine' | 'running' | 'done'

/** Where nobody waits for anything any more; a record that was kept is done for whoever wrote it. */
const DONE: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'closed',
  'cancelled',
  'duplicate',
  'recorded',
  'validated',
])

/** Steps that somebody may take but nobody waits for. */
const NEVER_DUE: ReadonlySet<StatusCode> = new Set<StatusCode>(['cancelled', 'reopened', 'duplicate'])

export const isDone = (known: KnownCase, sheets: Sheets): boolean =>
  DONE.has(sheets.expectedStatus(known.file.walk))

/** The steps that this user may take now, in the order of the walk. */
export const movesFor = (known: KnownCase, phone: Phone, sheets: Sheets): readonly StatusCode[] =>
  sheets.caseMovesFor(known.sheet, known.file, caseActorOf(phone, known.file.report?.unit ?? phone.post.id))

/** Whether a case waits for this user. */
export const needsMe = (known: KnownCase, phone: Phone, sheets: Sheets): boolean =>
  !isDone(known, sheets) && movesFor(known, phone, sheets).some((to) => !NEVER_DUE.has(to))

export function inGroup(known: KnownCase, group: CaseGroup, phone: Phone, sheets: Sheets): boolean {
  if (group === 'mine') return needsMe(known, phone, sheets)
  return isDone(known, sheets) === (group === 'done')
}
