import type { Uuid } from '@simpul/domain/core'
import type { Phone } from '../../db/phone.ts'
import { type VisitDraft, visitKey } from './visit-draft.ts'

/** Tells a visit that is under way that a form of it was saved; nothing where the visit was thrown away meanwhile. */
export async function addForm(phone: Phone, visit: Uuid, form: Uuid): Promise<void> {
  const draft = (await phone.unfinished.read(visitKey(visit))) as VisitDraft | undefined
  if (draft === undefined || draft.forms.includes(form)) return
  await phone.unfinished.keep(visitKey(visit), { ...draft, forms: [...draft.forms, form] })
}
