import { z } from 'zod/mini'
import { uuid } from './small-schemas.ts'

/** By which ways people are told besides the app. */
export const NOTICE_WAYS = ['push', 'e-mail', 'message'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/**
 * How it stands with one of them. sent: the provider took it; delivered: the device has it; failed: tried again at
 * `againAt`; given-up: not any more; not-needed: read in the app before; no-channel: there is no way to this person;
 * shared: a person passed it on by hand, and nobody can tell whether it left.
 */
export const NOTICE_STATES = [
  'queued',
  'sent',
  'delivered',
  'failed',
  'given-up',
  'not-needed',
  'no-channel',
  'shared',
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

const wayShown = {
  channel: z.enum(NOTICE_WAYS),
  state: z.enum(NOTICE_STATES),
  /** When the provider took it, or the device had it. */
  at: z.nullable(z.string()),
  againAt: z.nullable(z.string()),
}

/** One way of telling and how it stands. */
export const NoticeWayShown = z.strictObject(wayShown)
export type NoticeWayShown = z.infer<typeof NoticeWayShown>

/** One thing somebody is told in the app. */
export const InAppNotice = z.strictObject({
  id: uuid,
  at: z.string(),
  /** The case it speaks of; whoever may not read it finds nothing there. */
  case: uuid,
  text: z.strictObject({ id: z.string(), en: z.string() }),
  read: z.boolean(),
  ways: z.array(NoticeWayShown),
})
export type InAppNotice = z.infer<typeof InAppNotice>

/** GET /api/notices: the latest first, a hundred at most, and how many are unread in all. */
export const NoticesAnswer = z.strictObject({
  unread: z.int().check(z.gte(0)),
  notices: z.array(InAppNotice),
})
export type NoticesAnswer = z.infer<typeof NoticesAnswer>

/** GET /api/notices/unread: for the bell, which asks all day. */
export const UnreadAnswer = z.strictObject({ unread: z.int().check(z.gte(0)) })
export type UnreadAnswer = z.infer<typeof UnreadAnswer>

/** POST /api/notices/read: these, or all of them. */
export const NoticesReadRequest = z.union([
  z.strictObject({ ids: z.array(uuid).check(z.maxLength(100)) }),
  z.strictObject({ all: z.literal(true) }),
])
export type NoticesReadRequest = z.infer<typeof NoticesReadRequest>

/** POST /api/gateway/deliveries: what became of a message; `id` is what the gateway answered when it took it. */
export const DeliveryRequest = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  state: z.enum(['delivered', 'failed']),
})
export type DeliveryRequest = z.infer<typeof DeliveryRequest>

/** GET /api/notices/ways: where the reader is told besides the app. */
export const NoticeWaysAnswer = z.strictObject({
  email: z.nullable(z.string()),
  /** Whether this server can send mail at all. */
  sendsMail: z.boolean(),
  /** What a browser asks its push service with (VAPID, base64url); null where nobody can be woken. */
  pushKey: z.nullable(z.string()),
})
export type NoticeWaysAnswer = z.infer<typeof NoticeWaysAnswer>

/** POST /api/me/email: where mail about cases goes; null for nowhere. */
export const EmailRequest = z.strictObject({ email: z.nullable(z.email().check(z.maxLength(200))) })
export type EmailRequest = z.infer<typeof EmailRequest>

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,200}$/))

/** POST /api/push/subscriptions: a browser asks to be woken, as its push service described it. */
export const PushSubscriptionRequest = z.strictObject({
  app: z.enum(['desk', 'phone']),
  endpoint: z.url().check(z.maxLength(1000)),
  p256dh: base64url,
  auth: base64url,
})
export type PushSubscriptionRequest = z.infer<typeof PushSubscriptionRequest>

/** POST /api/push/subscriptions/end: not any more. */
export const PushEndRequest = z.strictObject({ endpoint: z.url().check(z.maxLength(1000)) })
export type PushEndRequest = z.infer<typeof PushEndRequest>

/** What a browser is woken with: words that may be read over a shoulder, and the page they open. */
export const PushPayload = z.strictObject({
  id: uuid,
  text: z.strictObject({ id: z.string(), en: z.string() }),
  path: z.string(),
})
export type PushPayload = z.infer<typeof PushPayload>

/** POST /api/push/arrived: a browser has it; only whoever could read the sealed notice knows its id. */
export const PushArrivedRequest = z.strictObject({ id: uuid })
export type PushArrivedRequest = z.infer<typeof PushArrivedRequest>

/** GET /api/cases/{id}/notices: what the citizen of a case was told, the latest first. */
export const CitizenNotice = z.strictObject({
  id: uuid,
  ...wayShown,
  /** When it was made. */
  madeAt: z.string(),
  text: z.string(),
  /** Opens it in WhatsApp, for a person to send; null where the citizen is not to be written to. */
  link: z.nullable(z.string()),
})
export type CitizenNotice = z.infer<typeof CitizenNotice>
export const CitizenNoticesAnswer = z.strictObject({ notices: z.array(CitizenNotice) })
export type CitizenNoticesAnswer = z.infer<typeof CitizenNoticesAnswer>

/** POST /api/cases/{id}/notices/shared: somebody opened it in WhatsApp. Whether it left, nobody can tell. */
export const NoticeSharedRequest = z.strictObject({ id: uuid })
export type NoticeSharedRequest = z.infer<typeof NoticeSharedRequest>
