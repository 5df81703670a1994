import { idFrom, type ServiceSheet, type Uuid } from '@simpul/domain/core'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { type CaseDraft, draftKey } from '../../form/case-draft.ts'
import { sealedDraft } from '../../form/sealed-draft.ts'
import { sheetsFor } from './case-actor.ts'

/**
 * Begins the sealed report that the answers of a form call for, so that it waits among the drafts whatever happens next.
 * Doing it again for the same form changes nothing. @returns its id, or undefined where none is called for
 */
export async function beginSealed(
  phone: Phone,
  sheets: Sheets,
  sheet: ServiceSheet,
  draft: CaseDraft,
): Promise<Uuid | undefined> {
  const kind = sheets.sealedKindOf(sheet.questions, draft.answers)
  const sealed = sheetsFor(phone, sheets).find(({ workflow }) => workflow === 'restricted')
  if (kind === undefined || sealed === undefined || sheet.workflow === 'restricted') return undefined
  const id = idFrom('sealed-report-of', draft.id)
  if ((await phone.unfinished.read(draftKey(id))) !== undefined) return id
  const { user } = phone.me
  const begun = sealedDraft(sealed, kind, draft, {
    ...{ id, writer: user.id, today: phone.today(), nowMs: phone.now() },
  })
  await phone.unfinished.keep(draftKey(id), begun)
  return id
}
