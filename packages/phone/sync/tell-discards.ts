import { ok, type Result } from '@simpul/domain/core'
import { PushAnswer } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { markTold, untoldDiscards } from '../db/discards.ts'
import { countWaiting } from '../db/outbox.ts'
import type { Line } from './line.ts'
import { post, type Trouble } from './transport.ts'

/** Tells the server which refused entries were given up here and why; with nothing to tell no request is made. */
export async function tellDiscards(line: Line): Promise<Result<void, Trouble>> {
  const { session, transport, token } = line
  const discarded = await untoldDiscards(session.db)
  if (discarded.length === 0) return ok(undefined)
  const request = { device: session.device, waiting: await countWaiting(session.db), discarded }
  const answer = await post(transport, '/api/sync/push', request, PushAnswer, token)
  // A server that is older than this phone cannot be told yet: that is no reason to bring nothing in.
  if (!answer.ok) return answer.problem.code === 'bad-request' ? ok(undefined) : answer
  await markTold(
    session.db,
    discarded.map(({ id }) => id),
  )
  const { receipts: _, ...head } = answer.value.value
  session.contact = await noteContact(session.db, head, answer.value.askedMs, transport.wallNow())
  return tellDiscards(line)
}
