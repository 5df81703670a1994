import { z } from 'zod/mini'
import { parseClockReading } from './clock.ts'
import { type Entry, SUBJECT_KINDS } from './entry.ts'
import { isUuid } from './ids.ts'
import { parsePlainDate } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'

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

/** Parses an envelope from the wire or the disk; the body stays unread. The problem names the first bad path. */
export function parseEntry(input: unknown): Result<Entry, { code: 'unreadable-envelope'; path: string }> {
  const parsed = Envelope.safeParse(input)
  if (parsed.success) return ok(parsed.data as Entry)
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  return err({ code: 'unreadable-envelope', path })
}
