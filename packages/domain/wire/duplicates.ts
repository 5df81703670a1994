import { z } from 'zod/mini'
import { uuid } from './small-schemas.ts'

/** One of two records side by side, as far as the reader may see it. */
export const DuplicateRecord = z.strictObject({
  id: uuid,
  name: z.string(),
  sex: z.nullable(z.string()),
  birth: z.nullable(z.string()),
  birthEstimated: z.boolean(),
  motherName: z.nullable(z.string()),
  fatherName: z.nullable(z.string()),
  address: z.nullable(z.string()),
  rt: z.nullable(z.string()),
  rw: z.nullable(z.string()),
  /** Masked. */
  nik: z.nullable(z.string()),
  post: z.nullable(z.string()),
  /** Since when they belong to that post. */
  since: z.nullable(z.string()),
  lastWeighedOn: z.nullable(z.string()),
  weightKg: z.nullable(z.number()),
})
export type DuplicateRecord = z.infer<typeof DuplicateRecord>

/** GET /api/desk/duplicates: who may be one person in the posts one serves, the likeliest first, and who was joined. */
export const DuplicatesAnswer = z.strictObject({
  pairs: z.array(
    z.strictObject({
      a: DuplicateRecord,
      b: DuplicateRecord,
      sure: z.boolean(),
      /** Codes of the people room, the strongest first. */
      reasons: z.array(z.string()),
    }),
  ),
  /** All pairs; `pairs` has the first of them. */
  total: z.int(),
  /** Records that were joined, each as it was written, and may be parted again. */
  joined: z.array(z.strictObject({ a: DuplicateRecord, b: DuplicateRecord })),
  mayDecide: z.boolean(),
})
export type DuplicatesAnswer = z.infer<typeof DuplicatesAnswer>

/** POST /api/desk/same-person: what somebody decided about two records. */
export const SamePersonDecision = z.strictObject({
  a: uuid,
  b: uuid,
  verdict: z.enum(['same', 'different']),
})
export type SamePersonDecision = z.infer<typeof SamePersonDecision>
