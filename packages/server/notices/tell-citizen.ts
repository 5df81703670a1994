import { citizenPhone, internationalPhone } from '@simpul/domain/cases'
import { openCases } from '../journal/open-cases.ts'
import { wordsOf } from './notice-row.ts'
import type { Sending, TakenNotice } from './sending.ts'
import type { SendOutcome } from './ways.ts'

/** Hands the gateway a message to the citizen of a case. */
export async function tellCitizen(sending: Sending, notice: TakenNotice): Promise<SendOutcome> {
  const { message } = sending.ways
  const one = (await openCases(sending, [notice.case_id])).get(notice.case_id)
  // Asked again at every try: consent may have been withdrawn, or the case erased, since it was written.
  const phone = one && citizenPhone(one.sheet, one.file)
  if (phone === undefined || message === undefined) return { taken: false, why: 'no phone', final: true }
  return message.send({
    ...{ id: notice.id, phone: internationalPhone(phone), text: wordsOf(notice, 'citizen').id },
  })
}
