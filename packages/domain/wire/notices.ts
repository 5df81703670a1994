import { z } from 'zod/mini'
import { isUuid } from '../core/index.ts'

const uuid = z.string().check(z.refine(isUuid))

/** One thing somebody is told in the app. */
export const InAppNotice = z.strictObject({
  id: uuid,
  at: z.string(),
  /** The case it speaks of; whoever may not read it finds nothing there. */
  case: uuid,
  text: z.strictObject({ id: z.string(), en: z.string() }),
  read: z.boolean(),
})
export type InAppNotice = z.infer<typeof InAppNotice>

/** GET /api/notices: the latest first, a hundred at most, and how many are unread in all. */
export const NoticesAnswer = z.strictObject({
  unread: z.int().check(z.gte(0)),
  notices: z.array(InAppNotice),
})
export type NoticesAnswer = z.infer<typeof NoticesAnswer>

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
