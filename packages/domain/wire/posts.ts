import { z } from 'zod/mini'
import { uuid } from './small-schemas.ts'

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** One post in one month: how far its work has come, and what may still be on its way. */
export const PostRow = z.strictObject({
  id: uuid,
  name: z.string(),
  /** The unit right above, mostly a village. */
  above: z.string(),
  /** The day its rule names. */
  planned: z.nullable(date),
  /** Its latest session day of the month and how it stands: planned, open, closed, not_held. */
  day: z.nullable(z.strictObject({ day: date, state: z.string() })),
  opened: z.boolean(),
  closed: z.boolean(),
  reported: z.boolean(),
  silentPhones: z.int(),
  entriesOnTheWay: z.int(),
  latestEntry: z.nullable(z.string()),
})
export type PostRow = z.infer<typeof PostRow>

/** GET /api/desk/posts?unit=&month=: every post of a unit. */
export const PostsAnswer = z.strictObject({
  unit: z.strictObject({ id: uuid, name: z.string() }),
  month,
  expected: z.int(),
  opened: z.int(),
  closed: z.int(),
  reported: z.int(),
  posts: z.array(PostRow),
  /** Families to be visited today, without names; null where it is hidden from this reader or not asked of it. */
  families: z.nullable(z.int()),
})
export type PostsAnswer = z.infer<typeof PostsAnswer>
