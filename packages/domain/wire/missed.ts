import { z } from 'zod/mini'
import { text, uuid } from './small-schemas.ts'

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

const BANDS = ['low', 'watch', 'high', 'very-high'] as const
const code = z.string().check(z.maxLength(40))

/** A household; somebody in no known household; or a form about nobody who is registered. */
export const HomeRef = z.strictObject({ kind: z.enum(['household', 'person', 'case']), id: uuid })
export type HomeRef = z.infer<typeof HomeRef>

const MISSED_ANSWERS = ['seen', 'receives', 'declined'] as const

/** What somebody said to a home on the list; `aid` is empty for the home as a whole. */
const MissedWord = z.strictObject({
  aid: z.string(),
  answer: z.enum(MISSED_ANSWERS),
  by: z.string(),
  mine: z.boolean(),
  at: z.string(),
})
export type MissedWord = z.infer<typeof MissedWord>

/** A home by the signs that this reader may read. */
export const MissedRow = z.strictObject({
  home: HomeRef,
  post: uuid,
  name: z.string(),
  rt: z.nullable(z.string()),
  /** The edition of the weights. */
  edition: z.string(),
  points: z.int(),
  band: z.enum(BANDS),
  /** The heaviest first. */
  reasons: z.array(z.strictObject({ fact: code, points: z.int(), text })),
  /** Which sectors to ask about what this reader may not read. */
  crossing: z.array(text),
  /** What nobody has said yes or no to. */
  unknown: z.array(code),
  missed: z.array(
    z.strictObject({
      aid: code,
      service: code,
      sector: z.string(),
      standing: z.enum(['not-received', 'not-known', 'asked-for']),
      signs: z.array(text),
    }),
  ),
  /** The latest first. */
  words: z.array(MissedWord),
})
export type MissedRow = z.infer<typeof MissedRow>

/** Where a page ended. */
const MissedPlace = z.strictObject({ points: z.int(), id: uuid })
export type MissedPlace = z.infer<typeof MissedPlace>

/** POST /api/desk/missed: homes by how vulnerable they look, with what they may be missing; a page at a time. */
export const MissedRequest = z.strictObject({
  /** One post, or all posts of a unit; without it all that the reader may read. */
  unit: z.optional(uuid),
  band: z.optional(z.enum(BANDS)),
  /** Only homes that may be missing it. */
  aid: z.optional(code),
  /** A fragment of the name, or the number of the RT. */
  search: z.optional(z.string().check(z.maxLength(60))),
  /** Also those to whom everything was answered. */
  answered: z.optional(z.boolean()),
  after: z.optional(MissedPlace),
})
export type MissedRequest = z.infer<typeof MissedRequest>

export const MissedAnswer = z.strictObject({
  rows: z.array(MissedRow),
  next: z.nullable(MissedPlace),
  /** Homes that nobody has answered yet, by band, whatever the filter. */
  counts: z.strictObject({ all: z.int(), low: z.int(), watch: z.int(), high: z.int(), 'very-high': z.int() }),
  /** Every post whose homes this reader may read. */
  posts: z.array(z.strictObject({ id: uuid, name: z.string() })),
  /** The day it was computed for; null before the first time. */
  on: z.nullable(date),
})
export type MissedAnswer = z.infer<typeof MissedAnswer>

/** POST /api/desk/missed/answer: what came of looking. Said twice it stands once, and the later stands. */
export const MissedWords = z.strictObject({
  words: z
    .array(z.strictObject({ home: HomeRef, aid: code, answer: z.enum(MISSED_ANSWERS), at: z.iso.datetime() }))
    .check(z.maxLength(200)),
})
export type MissedWords = z.infer<typeof MissedWords>

/** `unknown` are homes that are on no list of this reader any more: nothing is kept about them. */
export const MissedWordsAnswer = z.strictObject({ kept: z.int(), unknown: z.array(HomeRef) })
export type MissedWordsAnswer = z.infer<typeof MissedWordsAnswer>

/** A count of homes; null where it is small and hidden. */
const count = z.nullable(z.int())

/** POST /api/desk/missed/sums: how many, for who sees sums only. */
export const MissedSumsRequest = z.strictObject({ unit: uuid })
export const MissedSumsAnswer = z.strictObject({
  on: z.nullable(date),
  /** Homes of the two highest bands, and homes that may be missing something. */
  high: count,
  missed: count,
  units: z.array(z.strictObject({ id: uuid, name: z.string(), high: count, missed: count })),
})
export type MissedSumsAnswer = z.infer<typeof MissedSumsAnswer>

/**
 * POST /api/sync/missed: the list for a phone. `known` is the `mark` of the last answer: where nothing has changed since,
 * `rows` is null.
 */
export const MissedPullRequest = z.strictObject({ device: uuid, known: z.string().check(z.maxLength(60)) })
export const MissedPullAnswer = z.strictObject({
  epoch: uuid,
  serverTime: z.string(),
  leaseUntil: z.string(),
  mark: z.string(),
  on: z.nullable(date),
  rows: z.nullable(z.array(MissedRow)),
})
export type MissedPullAnswer = z.infer<typeof MissedPullAnswer>
