import { z } from 'zod/mini'
import { parseLane } from '../core/index.ts'
import { count, uuid } from './small-schemas.ts'
import { MAX_DISCARD_REASON, MAX_PUSH_ENTRIES, NUMBER_FIELDS } from './terms.ts'

const lane = z.string().check(z.refine((text) => parseLane(text) !== undefined))
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.maxLength(200_000))

/**
 * An entry sealed for the cell (AES-256-GCM under the phone's outbox key): leaves while the app is locked and
 * through a colleague's rescue file. `data` is the JSON of the entry; id and deviceSeq are bound as additional
 * data: `${id}/${deviceSeq}`.
 */
export const SealedEntry = z.strictObject({
  id: uuid,
  deviceSeq: z.int().check(z.gte(1)),
  keyId: uuid,
  iv: base64,
  data: base64,
})
export type SealedEntry = z.infer<typeof SealedEntry>

/** An outbox key wrapped with the cell's public key (RSA-OAEP, SHA-256). */
export const WrappedKey = z.strictObject({ keyId: uuid, wrapped: base64 })
export type WrappedKey = z.infer<typeof WrappedKey>

/** A refused entry that its writer gave up, so that its number is explained. */
export const Discarded = z.strictObject({
  id: uuid,
  deviceSeq: z.int().check(z.gte(1)),
  reason: z.string().check(z.maxLength(MAX_DISCARD_REASON)),
})
export type Discarded = z.infer<typeof Discarded>

/** That a number of somebody was shown on this phone, so that the audit list says who saw it. */
export const ShownNumber = z.strictObject({
  id: uuid,
  person: uuid,
  field: z.enum(NUMBER_FIELDS),
  at: z.iso.datetime(),
})
export type ShownNumber = z.infer<typeof ShownNumber>

/** POST /api/sync/push. Bad entries never stop the batch, so `entries` is unread here. */
export const PushRequest = z.strictObject({
  device: uuid,
  /** Entries that stay on the phone after this push. */
  waiting: count,
  entries: z.optional(z.array(z.unknown()).check(z.maxLength(MAX_PUSH_ENTRIES))),
  sealed: z.optional(z.array(SealedEntry).check(z.maxLength(MAX_PUSH_ENTRIES))),
  keys: z.optional(z.array(WrappedKey).check(z.maxLength(50))),
  discarded: z.optional(z.array(Discarded).check(z.maxLength(MAX_PUSH_ENTRIES))),
  shown: z.optional(z.array(ShownNumber).check(z.maxLength(MAX_PUSH_ENTRIES))),
})
export type PushRequest = z.infer<typeof PushRequest>

/** Stored without a seq until a person or a newer server releases it. */
export const HELD_REASONS = [
  'unknown-service',
  'unknown-version',
  'unreadable-body',
  'wrong-subject',
  'not-allowed',
  'unknown-unit',
  'date-in-future',
  'unreadable-seal',
  /** Another form was written down under the same case. */
  'another-case',
] as const
export type HeldReason = (typeof HELD_REASONS)[number]

/** Steps of a case that somebody else has to take, or that nobody may take any more. */
export const CASE_MOVE_REFUSALS = ['second-person-needed', 'another-office', 'too-late-to-reopen'] as const

/** Not taken: stays on the phone under *Perlu Anda* until amended or discarded with a reason. */
export const REFUSED_REASONS = [
  'unreadable-envelope',
  'too-large',
  'state-changed',
  'move-not-listed',
  'mover-not-allowed',
  ...CASE_MOVE_REFUSALS,
  'no-report',
  'unknown-office',
  'another-cell',
  'id-taken',
  'set-aside',
] as const
export type RefusedReason = (typeof REFUSED_REASONS)[number]

/** Where an entry stands now. `index` is its place in the push, for entries whose id cannot be read. */
export const Receipt = z.discriminatedUnion('standing', [
  z.strictObject({ index: count, id: uuid, standing: z.literal('kept'), unit: uuid, seq: count }),
  z.strictObject({ index: count, id: uuid, standing: z.literal('held'), reason: z.enum(HELD_REASONS) }),
  z.strictObject({
    index: count,
    id: z.nullable(z.string()),
    standing: z.literal('refused'),
    reason: z.enum(REFUSED_REASONS),
    /**
     * The first bad path of the envelope, the present state of what a move wanted to change, or why a person set the
     * entry aside, in that person's words.
     */
    detail: z.optional(z.string()),
  }),
])
export type Receipt = z.infer<typeof Receipt>

/** The head of every sync answer. A new `epoch` means that the server was restored from a backup. */
const head = { epoch: uuid, serverTime: z.string(), leaseUntil: z.string() }

export const PushAnswer = z.strictObject({ ...head, receipts: z.array(Receipt) })
export type PushAnswer = z.infer<typeof PushAnswer>

const Cursor = z.strictObject({ unit: uuid, lane, after: count })
export type Cursor = z.infer<typeof Cursor>

/** POST /api/sync/pull. Cursors are per unit and lane. */
export const PullRequest = z.strictObject({
  device: uuid,
  waiting: count,
  epoch: uuid,
  cursors: z.array(Cursor).check(z.maxLength(200)),
})
export type PullRequest = z.infer<typeof PullRequest>

/** Lines of one lane after a cursor, in seq order. The next cursor is `upTo`, also when no line is of this lane. */
export const LaneLines = z.strictObject({
  unit: uuid,
  lane,
  lines: z.array(z.strictObject({ seq: count, entry: z.unknown() })),
  upTo: count,
  more: z.boolean(),
})
export type LaneLines = z.infer<typeof LaneLines>

/** `granted` is the whole list of lanes this phone may hold now: what is not in it is wiped, unsent entries excepted. */
export const PullAnswer = z.strictObject({
  ...head,
  granted: z.array(z.strictObject({ unit: uuid, lane })),
  lanes: z.array(LaneLines),
  /** Subjects whose data have to be emptied on this phone. */
  erasures: z.array(z.strictObject({ subject: uuid, strength: z.enum(['anonymise', 'erase']) })),
})
export type PullAnswer = z.infer<typeof PullAnswer>

/** POST /api/sync/reconcile, after a new epoch: the phone lists what it holds as kept; the server asks for what it lacks. */
export const ReconcileRequest = z.strictObject({
  device: uuid,
  epoch: uuid,
  ids: z.array(uuid).check(z.maxLength(20_000)),
})
export type ReconcileRequest = z.infer<typeof ReconcileRequest>
export const ReconcileAnswer = z.strictObject({ ...head, missing: z.array(uuid) })
export type ReconcileAnswer = z.infer<typeof ReconcileAnswer>

/** A rescue file: what a phone could not send, for any colleague to hand in (POST /api/sync/rescue). */
export const RescueFile = z.strictObject({
  simpul: z.literal('rescue'),
  device: uuid,
  user: uuid,
  madeAt: z.string(),
  keys: z.array(WrappedKey),
  sealed: z.array(SealedEntry),
})
export type RescueFile = z.infer<typeof RescueFile>

/**
 * GET /api/sync/snapshot/{unit}/{lane}: gzip of the columnar form of all lines of a lane, resumable by byte range.
 * Headers: `etag` (epoch, seq, erasures), `simpul-up-to` (the seq it reaches), `simpul-count`.
 */
export const SNAPSHOT_UP_TO = 'simpul-up-to'
