import { err, ok, type Result } from '@simpul/domain/core'
import { PushAnswer, RescueFile } from '@simpul/domain/wire'
import type { ContactProblem } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'
import { lineOfPhone } from './open-phone.ts'
import { post } from './transport.ts'

export type HandInProblem = ContactProblem | { readonly code: 'no-rescue-file' }

/** Hands in a colleague's rescue file; answers how many entries the server now has. */
export async function handInRescueFile(phone: Phone, text: string): Promise<Result<number, HandInProblem>> {
  const file = parseRescueFile(text)
  if (file === undefined) return err({ code: 'no-rescue-file' })
  const { transport, token } = lineOfPhone(phone)
  const answer = await post(transport, '/api/sync/rescue', file, PushAnswer, token)
  if (!answer.ok) return err({ code: answer.problem.code })
  return ok(answer.value.value.receipts.filter((receipt) => receipt.standing !== 'refused').length)
}

function parseRescueFile(text: string): RescueFile | undefined {
  try {
    const parsed = RescueFile.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
