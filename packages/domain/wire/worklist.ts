import { z } from 'zod/mini'
import { text, uuid } from './small-schemas.ts'

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const KINDS = ['at-risk', 'absent', 'due'] as const

/** One reason to be looked for, as a whole sentence. */
const WorkReason = z.strictObject({
  kind: z.enum(KINDS),
  service: z.string(),
  code: z.string(),
  level: z.string(),
  reason: text,
  since: z.nullable(date),
})
export type WorkReason = z.infer<typeof WorkReason>

/** Who said to have looked at somebody, and at which reasons (`service/code`). */
const Look = z.strictObject({
  by: z.string(),
  mine: z.boolean(),
  at: z.string(),
  codes: z.array(z.string()),
})
export type Look = z.infer<typeof Look>

/** Somebody on the worklist, with what is needed to act. A phone number is shown on request only. */
export const WorklistRow = z.strictObject({
  person: uuid,
  post: uuid,
  name: z.string(),
  sex: z.nullable(z.string()),
  birth: z.nullable(date),
  motherName: z.nullable(z.string()),
  rt: z.nullable(z.string()),
  /** Null also for who may not read the growth records. */
  lastWeighedOn: z.nullable(date),
  weightKg: z.nullable(z.number()),
  /** Whether a phone number is known, for who may have it shown. */
  hasPhone: z.boolean(),
  /** The most pressing first; only those this reader may read. */
  reasons: z.array(WorkReason),
  /** The latest first. */
  looks: z.array(Look),
})
export type WorklistRow = z.infer<typeof WorklistRow>

/** Where a page ended. It holds a name, so it never stands in an address. */
const WorklistPlace = z.strictObject({
  pressing: z.int(),
  since: date,
  name: z.string().check(z.maxLength(200)),
  person: uuid,
})
export type WorklistPlace = z.infer<typeof WorklistPlace>

/** POST /api/desk/worklist: who is to be followed up in the posts one serves, a page at a time. */
export const WorklistRequest = z.strictObject({
  /** One post, or all posts of a unit; without it every post of the reader. */
  unit: z.optional(uuid),
  kind: z.optional(z.enum(KINDS)),
  /** Only those who must be seen by somebody else: refer and urgent. */
  serious: z.optional(z.boolean()),
  /** Fragments of the name or the mother's, or the number of the RT. */
  search: z.optional(z.string().check(z.maxLength(60))),
  after: z.optional(WorklistPlace),
})
export type WorklistRequest = z.infer<typeof WorklistRequest>

export const WorklistAnswer = z.strictObject({
  rows: z.array(WorklistRow),
  next: z.nullable(WorklistPlace),
  /** How many people stand on the list of these posts, whatever kind, search and page. */
  counts: z.strictObject({ all: z.int(), 'at-risk': z.int(), absent: z.int(), due: z.int() }),
  /** Every post whose list this reader may read, by name. */
  posts: z.array(z.strictObject({ id: uuid, name: z.string() })),
})
export type WorklistAnswer = z.infer<typeof WorklistAnswer>

/** POST /api/desk/worklist/look: these were looked at. `codes` are the reasons that stood before the reader's eyes. */
export const LookRequest = z.strictObject({
  looks: z
    .array(
      z.strictObject({
        person: uuid,
        at: z.iso.datetime(),
        codes: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(60)),
      }),
    )
    .check(z.maxLength(200)),
})
export type LookRequest = z.infer<typeof LookRequest>

/** `unknown` are people who are on no worklist of this reader any more: nothing is kept about them. */
export const LookAnswer = z.strictObject({ kept: z.int(), unknown: z.array(uuid) })
export type LookAnswer = z.infer<typeof LookAnswer>

/** POST /api/desk/phone-number: the phone number of somebody on the worklist. It is noted who asked. */
export const PhoneNumberRequest = z.strictObject({ person: uuid })
export const PhoneNumberAnswer = z.strictObject({ phone: z.nullable(z.string()) })
export type PhoneNumberAnswer = z.infer<typeof PhoneNumberAnswer>

/** A post that somebody looks after. */
const ServedPost = z.strictObject({ id: uuid, name: z.string(), above: z.string() })

/**
 * POST /api/sync/worklist: what changed on the worklists of the posts this phone serves since a cursor. `scope` is what
 * the last answer said, empty at first: when it is another by now, everything comes anew.
 */
export const WorklistPullRequest = z.strictObject({
  device: uuid,
  epoch: uuid,
  scope: z.string().check(z.maxLength(60)),
  after: z.int().check(z.minimum(0)),
})
export type WorklistPullRequest = z.infer<typeof WorklistPullRequest>

export const WorklistPullAnswer = z.strictObject({
  epoch: uuid,
  serverTime: z.string(),
  leaseUntil: z.string(),
  scope: z.string(),
  /** What the phone holds is to be thrown away first. */
  reset: z.boolean(),
  upTo: z.int(),
  more: z.boolean(),
  rows: z.array(WorklistRow),
  /** People who are on none of these lists any more. */
  gone: z.array(uuid),
  /** Who has looked at whom by now, all of it. */
  looks: z.array(z.strictObject({ person: uuid, looks: z.array(Look) })),
  posts: z.array(ServedPost),
})
export type WorklistPullAnswer = z.infer<typeof WorklistPullAnswer>
