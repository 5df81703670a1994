import { citizenPhone } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import { openCases } from '../journal/open-cases.ts'
import { type NoticeRow, noticeColumns, wordsOf } from './notice-row.ts'
import type { Ringing } from './ring-cases.ts'
import type { MessageWay, SendOutcome } from './ways.ts'

/** After so many tries it is given up: with these waits, some six hours after the first. */
export const MAX_TRIES = 10
/** Whoever took a notice and says nothing for so long is taken for dead. */
const LEASE_S = 60
/** Messages under way at a time. */
export const PAGE_OF_MESSAGES = 10

interface TakenNotice extends NoticeRow {
  readonly id: Uuid
  readonly case_id: Uuid
  readonly attempts: number
}

/**
 * Tries every message whose time has come. It is `sent` only when the provider said yes; else it is tried again after
 * ever longer waits, and given up in the end.
 * @returns how many were tried
 */
export async function sendDue(ringing: Ringing): Promise<number> {
  const { message } = ringing.ways
  if (message === undefined) return 0
  const taken = await takeNotices(ringing)
  await Promise.all(
    taken.map(async (notice) => settle(ringing, notice, await trySending(ringing, message, notice))),
  )
  return taken.length
}

const takeNotices = ({ db, cell, now }: Ringing): Promise<TakenNotice[]> =>
  db.query<TakenNotice>(
    `update notice
     set taken_until = $2::timestamptz + make_interval(secs => ${LEASE_S}), attempts = attempts + 1
     where cell = $1 and id in (
       select id
       from notice
       where cell = $1
         and channel = 'message'
         and state in ('queued', 'failed')
         and try_at <= $2
         and (taken_until is null or taken_until < $2)
       order by try_at, id
       limit ${PAGE_OF_MESSAGES}
       for update skip locked
     )
     returning id, case_id, attempts, ${noticeColumns}`,
    [cell, now().toISOString()],
  )

async function trySending(house: Ringing, message: MessageWay, notice: TakenNotice): Promise<SendOutcome> {
  const one = (await openCases(house, [notice.case_id])).get(notice.case_id)
  // Asked again at every try: consent may have been withdrawn, or the case erased, since it was written.
  const phone = one && citizenPhone(one.sheet, one.file)
  if (phone === undefined) return { taken: false, why: 'no phone', final: true }
  return message.send({ id: notice.id, phone: international(phone), text: wordsOf(notice, true).id })
}

/** Forms take 0812... and +62812...; gateways only the second. */
const international = (phone: string): string => phone.replace(/^0/, '+62')

async function settle(
  { db, cell, now }: Ringing,
  { id, attempts }: TakenNotice,
  outcome: SendOutcome,
): Promise<void> {
  const at = now()
  if (outcome.taken) {
    await db.run(
      `update notice
       set state = 'sent', sent_at = $3, provider_id = $4, try_at = null, taken_until = null, last_error = null
       where cell = $1 and id = $2`,
      [cell, id, at.toISOString(), outcome.providerId],
    )
    return
  }
  const over = outcome.final || attempts >= MAX_TRIES
  const next = over ? null : new Date(at.getTime() + waitS(attempts) * 1000).toISOString()
  await db.run(
    `update notice
     set state = $3, try_at = $4, taken_until = null, last_error = $5
     where cell = $1 and id = $2`,
    [cell, id, over ? 'given-up' : 'failed', next, outcome.why],
  )
}

/** Half a minute, then twice as long each time, up to two hours. */
const waitS = (attempts: number): number => Math.min(7200, 30 * 2 ** (attempts - 1))

/** What a gateway says later about a message it took; false when it took none of that name. */
export async function noteDelivery(
  { db, cell, now }: Pick<Ringing, 'db' | 'cell' | 'now'>,
  providerId: string,
  delivered: boolean,
): Promise<boolean> {
  const changed = await db.run(
    `update notice
     set state = case when state = 'delivered' then state else $3 end,
       delivered_at = case when $3 = 'delivered' then coalesce(delivered_at, $4::timestamptz) else delivered_at end
     where cell = $1 and provider_id = $2 and channel = 'message' and state in ('sent', 'delivered', 'given-up')`,
    [cell, providerId, delivered ? 'delivered' : 'given-up', now().toISOString()],
  )
  return changed > 0
}
