import { ok, type Result, type Uuid } from '@simpul/domain/core'
import { ReconcileAnswer } from '@simpul/domain/wire'
import { markReconciled, noteContact } from '../db/contact.ts'
import { bringBack, dropCursors, sentIds } from '../db/epoch.ts'
import type { Line } from './line.ts'
import { refreshMe } from './refresh-me.ts'
import { post, type Trouble } from './transport.ts'

/** Ids that fit one question. */
const MOST_IDS = 20_000

type Done = Result<void, Trouble>

/**
 * After a restore: cursors are dropped, the server hears what it once kept and asks for what it lacks; that is in
 * the outbox again afterwards. Cut off anywhere it starts over with the next contact.
 */
export async function reconcile(line: Line): Promise<Done> {
  const { session, transport } = line
  const epoch = session.contact?.epoch
  if (epoch === undefined) return ok(undefined)
  await dropCursors(session.db)
  const ids = await sentIds(session.db)
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const request = { device: session.device, epoch, ids: ids.slice(at, at + MOST_IDS) }
    const answer = await post(transport, '/api/sync/reconcile', request, ReconcileAnswer, line.token)
    if (!answer.ok) return answer.problem.code === 'wrong-epoch' ? learnEpoch(line) : answer
    const { missing, ...head } = answer.value.value
    session.contact = await noteContact(session.db, head, answer.value.askedMs, transport.wallNow())
    await takeBack(line, missing)
  }
  await markReconciled(session.db, epoch)
  session.contact = session.contact === undefined ? undefined : { ...session.contact, reconciled: true }
  return ok(undefined)
}

async function takeBack({ session, store }: Line, missing: readonly Uuid[]): Promise<void> {
  const subjects = await bringBack(session.db, missing)
  await store.changed({ subjects, arrival: 0 })
}

/** Restored once more while we were asking: the next round goes by the newer epoch. */
async function learnEpoch(line: Line): Promise<Done> {
  const answer = await refreshMe(line)
  return answer.ok ? ok(undefined) : answer
}
