import { ok, type Result } from '@simpul/domain/core'
import { MissedPullAnswer, MissedWordsAnswer } from '@simpul/domain/wire'
import { dropOwnWords, readMissed, readOwnWords, takeMissed } from '../db/missed-store.ts'
import { servesOthers } from '../db/session.ts'
import type { Line } from './line.ts'
import { post, type Trouble } from './transport.ts'

/** The server takes no more words at once. */
const MOST_WORDS = 200

/**
 * Tells what was answered here, then asks which homes may be missing something. A phone that may not hold social work is
 * told of none; one that no longer may is asked for once more, so that what it held goes.
 */
export async function contactMissed(line: Line): Promise<Result<void, Trouble>> {
  const { session, transport, token } = line
  const list = await readMissed(session)
  const mayHold = servesOthers(session.me) || session.me.granted.some(({ lane }) => lane === 'social:L3')
  if (!mayHold && (list?.rows ?? []).length === 0) return ok(undefined)
  const told = await tellWords(line)
  if (!told.ok) return told
  const asked = { device: session.device, known: list?.mark ?? '' }
  const answer = await post(transport, '/api/sync/missed', asked, MissedPullAnswer, token)
  if (!answer.ok) return answer
  await takeMissed(session, answer.value.value)
  return ok(undefined)
}

async function tellWords({ session, transport, token }: Line): Promise<Result<void, Trouble>> {
  const words = (await readOwnWords(session)).slice(0, MOST_WORDS)
  if (words.length === 0) return ok(undefined)
  const answer = await post(transport, '/api/desk/missed/answer', { words }, MissedWordsAnswer, token)
  // Whoever lost the right to see these homes has nothing to tell about them.
  if (!answer.ok && answer.problem.code !== 'not-allowed') return answer
  await dropOwnWords(session, words)
  return ok(undefined)
}
