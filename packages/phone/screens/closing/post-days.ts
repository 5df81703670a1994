import type { Uuid } from '@simpul/domain/core'
import { type PostDay, postDayOf } from '@simpul/domain/institution'
import type { Phone } from '../../db/phone.ts'

/** Every session day of the own post that this phone knows, with its officers. */
export async function postDays(
  phone: Pick<Phone, 'subjects' | 'subject' | 'post'>,
): Promise<readonly (PostDay & { readonly id: Uuid })[]> {
  const ids = await phone.subjects('activity')
  const found = await Promise.all(ids.map((id) => phone.subject(id)))
  return found.flatMap((folded) => {
    const day = folded === undefined ? undefined : postDayOf(folded.views)
    return folded === undefined || day?.unit !== phone.post.id ? [] : [{ ...day, id: folded.subject.id }]
  })
}
