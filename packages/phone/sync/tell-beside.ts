import { ok, type Result } from '@simpul/domain/core'
import { PushAnswer, type PushRequest } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { markTold, untoldDiscards } from '../db/discards.ts'
import { countWaiting } from '../db/outbox.ts'
import { markShownTold, untoldShown } from '../db/shown.ts'
import type { Line } from './line.ts'
import { post, type Trouble } from './transport.ts'

type Beside = Pick<PushRequest, 'discarded' | 'shown'>

/** Tells the server which refused entries were given up here and why; with nothing to tell no request is made. */
export async function tellDiscards(line: Line): Promise<Result<void, Trouble>> {
  const { db } = line.session
  const discarded = await untoldDiscards(db)
  if (discarded.length === 0) return ok(undefined)
  const ids = discarded.map(({ id }) => id)
  return tell(line, { discarded }, () => markTold(db, ids), tellDiscards)
}

/** Tells the server which numbers of whom were shown here, for its audit list. */
export async function tellShown(line: Line): Promise<Result<void, Trouble>> {
  const { session } = line
  const shown = await untoldShown(session)
  if (shown.length === 0) return ok(undefined)
  const ids = shown.map(({ id }) => id)
  return tell(line, { shown }, () => markShownTold(session.db, ids), tellShown)
}

async function tell(
  { session, transport, token, ...line }: Line,
  beside: Beside,
  told: () => Promise<unknown>,
  rest: (line: Line) => Promise<Result<void, Trouble>>,
): Promise<Result<void, Trouble>> {
  const request = { device: session.device, waiting: await countWaiting(session.db), ...beside }
  const answer = await post(transport, '/api/sync/push', request, PushAnswer, token)
  // A server that is older than this phone cannot be told yet: that is no reason to bring nothing in.
  if (!answer.ok) return answer.problem.code === 'bad-request' ? ok(undefined) : answer
  await told()
  const { receipts: _, ...head } = answer.value.value
  session.contact = await noteContact(session.db, head, answer.value.askedMs, transport.wallNow())
  return rest({ session, transport, token, ...line })
}
