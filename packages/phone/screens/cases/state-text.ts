import type { StatusCode } from '@simpul/domain/cases'
import type { Sheets } from '../../db/sheets.ts'
import { cases as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import type { KnownCase } from './cases-on-phone.ts'

/** A state in the short words that desk and citizen read too. */
export const statusText = (code: StatusCode, { STATE_TEXT }: Pick<Sheets, 'STATE_TEXT'>): string =>
  say(STATE_TEXT[code])

/** Where a case stands: what the server has kept, or what is on its way there. */
export function stateText({ file }: KnownCase, sheets: Sheets): string {
  const { state, proposed } = file.walk
  if (proposed === undefined) return statusText(state, sheets)
  return say(text.proposed, { state: statusText(proposed, sheets) })
}
