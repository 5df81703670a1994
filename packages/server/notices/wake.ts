import type { PushPayload } from '@simpul/domain/wire'
import { pageOf, wordsOf } from './notice-row.ts'
import { forget, type KnownTarget, targetsOf } from './push-subscriptions.ts'
import type { Sending, TakenNotice } from './sending.ts'
import type { SendOutcome } from './ways.ts'

const NOBODY: SendOutcome = { taken: false, why: 'no browser', final: true }

/** Wakes every browser of a user. One yes is enough; those that withdrew are forgotten. */
export async function wake(sending: Sending, notice: TakenNotice): Promise<SendOutcome> {
  const { db, cell } = sending
  const targets = await targetsOf(db, cell, notice.receiver ?? '')
  const outcomes = await Promise.all(targets.map((target) => wakeOne(sending, notice, target)))
  const tried = outcomes.filter((outcome) => outcome !== 'gone')
  return (
    tried.find(({ taken }) => taken) ??
    tried.find((outcome) => !outcome.taken && !outcome.final) ??
    tried[0] ??
    NOBODY
  )
}

async function wakeOne(
  { db, cell, ways }: Sending,
  notice: TakenNotice,
  target: KnownTarget,
): Promise<SendOutcome | 'gone'> {
  if (ways.push === undefined) return NOBODY
  const payload: PushPayload = {
    ...{ id: notice.id, text: wordsOf(notice, 'outside'), path: pageOf(notice, target.app) },
  }
  const outcome = await ways.push.send({ id: notice.id, target, payload: JSON.stringify(payload) })
  if (outcome === 'gone') await forget(db, cell, target.endpoint)
  return outcome
}
