import type { StatusCode } from '@simpul/domain/cases'
import type { ServiceSheet } from '@simpul/domain/core'
import type { Sheets } from '../../db/sheets.ts'
import { cases as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import type { KnownCase } from './cases-on-phone.ts'

/** A state in the words of its walk. */
export function statusText({ workflow }: ServiceSheet, code: StatusCode, sheets: Sheets): string {
  const status = sheets.statusOf(sheets.WORKFLOWS[workflow], code)
  return status === undefined ? code : say(status.name)
}

/** Where a case stands: what the server has kept, or what is on its way there. */
export function stateText({ sheet, file }: KnownCase, sheets: Sheets): string {
  const { state, proposed } = file.walk
  if (proposed === undefined) return statusText(sheet, state, sheets)
  return say(text.proposed, { state: statusText(sheet, proposed, sheets) })
}
