import { noticeMail } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import { noticeColumns, pageOf, wordsOf } from './notice-row.ts'
import type { Ringing } from './ring-cases.ts'
import type { Sending, TakenNotice } from './sending.ts'
import { tellCitizen } from './tell-citizen.ts'
import { wake } from './wake.ts'
import type { SendOutcome, Ways } from './ways.ts'

/** After so many tries it is given up: with these waits, some six hours after the first. */
export const MAX_TRIES = 10
/** Whoever took a notice and says nothing for so long is taken for dead. */
const LEASE_S = 60
/** Notices under way at a time. */
export const PAGE_OF_MESSAGES = 10

/**
 * Tries every notice that leaves the house and whose time has come. It is `sent` only when the provider said yes; else
 * it is tried again after ever longer waits, and given up in the end.
 * @returns how many were tried
 */
export async function sendDue(sending: Sending): Promise<number> {
  const channels = channelsOf(sending.ways)
  if (channels.length === 0) return 0
  const taken = await takeNotices(sending, channels)
  await Promise.all(taken.map(async (notice) => settle(sending, notice, await trySending(sending, notice))))
  return taken.length
}

const channelsOf = ({ message, mail, push }: Ways): TakenNotice['channel'][] => [
  ...(message === undefined ? [] : (['message'] as const)),
  ...(mail === undefined ? [] : (['e-mail'] as const)),
  ...(push === undefined ? [] : (['push'] as const)),
]

const takeNotices = (
  { db, cell, now }: Sending,
  channels: readonly TakenNotice['channel'][],
): Promise<TakenNotice[]> =>
  db.query<TakenNotice>(
    `update notice
     set taken_until = $2::timestamptz + make_interval(secs => ${LEASE_S}), attempts = attempts + 1
     from (
       select due.id, email, username is not null as at_desk, disabled_at is not null as closed, exists (
         select from notice as seen
         where seen.cell = due.cell and seen.case_id = due.case_id and seen.key = due.key
           and seen.receiver = due.receiver and seen.channel = 'in-app' and seen.read_at is not null
       ) as read
       from notice as due
       left join app_user on app_user.cell = due.cell and app_user.id = due.receiver
       where due.cell = $1
         and due.channel = any($3::text[])
         and due.state in ('queued', 'failed')
         and due.try_at <= $2
         and (due.taken_until is null or due.taken_until < $2)
       order by due.try_at, due.id
       limit ${PAGE_OF_MESSAGES}
       for update of due skip locked
     ) as given
     where notice.cell = $1 and notice.id = given.id
     returning notice.id, channel, attempts, receiver, given.email, given.at_desk, given.closed, given.read,
       ${noticeColumns}`,
    [cell, now().toISOString(), channels],
  )

type Outcome = SendOutcome | 'not-needed'

async function trySending(sending: Sending, notice: TakenNotice): Promise<Outcome> {
  if (notice.channel === 'message') return tellCitizen(sending, notice)
  if (notice.read) return 'not-needed'
  if (notice.closed) return { taken: false, why: 'account closed', final: true }
  return notice.channel === 'push' ? wake(sending, notice) : mailTo(sending, notice)
}

async function mailTo({ ways, address }: Sending, notice: TakenNotice): Promise<SendOutcome> {
  const { id, email, number, at_desk } = notice
  if (email === null || ways.mail === undefined) return { taken: false, why: 'no address', final: true }
  const link = `${address}${pageOf(notice, at_desk ? 'desk' : 'phone')}`
  return ways.mail.send({
    id,
    to: email,
    ...noticeMail(number ?? undefined, wordsOf(notice, 'outside'), link),
  })
}

async function settle(
  { db, cell, now }: Sending,
  { id, attempts }: TakenNotice,
  outcome: Outcome,
): Promise<void> {
  const at = now()
  if (outcome === 'not-needed') {
    await db.run(
      `update notice set state = 'not-needed', try_at = null, taken_until = null where cell = $1 and id = $2`,
      [cell, id],
    )
    return
  }
  if (outcome.taken) {
    await db.run(
      `update notice
       set state = case when state = 'delivered' then state else 'sent' end, sent_at = $3, provider_id = $4, try_at = null, taken_until = null, last_error = null
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
     where cell = $1 and id = $2 and state <> 'delivered'`,
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

/** A browser says that it was woken. Only whoever could open the sealed notice knows its id. */
export const noteArrival = (
  { db, cell, now }: Pick<Ringing, 'db' | 'cell' | 'now'>,
  id: Uuid,
): Promise<number> =>
  db.run(
    `update notice
     set state = 'delivered', delivered_at = coalesce(delivered_at, $3::timestamptz), try_at = null
     where cell = $1 and id = $2 and channel = 'push' and state in ('queued', 'failed', 'sent', 'delivered')`,
    [cell, id, now().toISOString()],
  )
