import { z } from 'zod/mini'
import { type ClockReading, parseClockReading } from './clock.ts'
import { isUuid, type Uuid } from './ids.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'

export const SUBJECT_KINDS = [
  'person',
  'household',
  'facility',
  'activity',
  'case',
  'unit',
  'kader',
  'commitment',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Whom or what an entry is about. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: Uuid
}

/** A later entry that replaces or voids one whole entry and says why. */
export interface Amendment {
  readonly entry: Uuid
  readonly how: 'replace' | 'void'
  readonly why: string
}

/** One thing seen, asked, done or decided; written once, never edited. */
export interface Entry<Body = unknown> {
  readonly id: Uuid
  readonly service: string
  readonly version: number
  readonly subject: Subject
  /** The unit where it was written. */
  readonly unit: Uuid
  /** The day it took place; paper may be typed in later. */
  readonly happenedOn: PlainDate
  readonly recordedAt: ClockReading
  readonly recordedBy: Uuid
  readonly device: Uuid
  /** Gapless per device and user, from 1. */
  readonly deviceSeq: number
  readonly amends?: Amendment
  /** The voided entry of a wrong subject that this one stands for. */
  readonly insteadOf?: Uuid
  /** What was answered; null in an amendment that voids. */
  readonly body: Body
}

/** An entry with its place in a journal; without `seq` it has not been kept by the server yet. */
export interface JournalEntry<Body = unknown> extends Entry<Body> {
  readonly seq?: number
}

const uuid = z.string().check(z.refine(isUuid))
const plainDate = z.string().check(z.refine((text) => parsePlainDate(text) !== undefined))
const reading = z.string().check(z.refine((text) => parseClockReading(text) !== undefined))
const positive = z.int().check(z.gte(1))

const Envelope = z.strictObject({
  id: uuid,
  service: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  version: positive,
  subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: uuid }),
  unit: uuid,
  happenedOn: plainDate,
  recordedAt: reading,
  recordedBy: uuid,
  device: uuid,
  deviceSeq: positive,
  amends: z.optional(
    z.strictObject({
      entry: uuid,
      how: z.enum(['replace', 'void']),
      why: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
  ),
  insteadOf: z.optional(uuid),
  body: z.unknown(),
})

/** The largest entry the wire takes, as UTF-8 JSON bytes; pictures travel on their own lane. */
export const MAX_ENTRY_BYTES = 64 * 1024

/** Parses an envelope from the wire or the disk; the body stays unread. The problem names the first bad path. */
export function parseEntry(input: unknown): Result<Entry, { code: 'unreadable-envelope'; path: string }> {
  const parsed = Envelope.safeParse(input)
  if (parsed.success) return ok(parsed.data as Entry)
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  return err({ code: 'unreadable-envelope', path })
}
