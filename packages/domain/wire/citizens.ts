import { z } from 'zod/mini'
import { code, count, instant, place, state, text, uuid } from './small-schemas.ts'

/** What the QR of a receipt opens: the code stands after the #, so that no server on the way writes it down. */
export const trackingLink = (origin: string, code: string): string => `${origin}/lacak#${code}`

/** GET /api/public/track/{code}: what whoever holds the receipt may know. Never a name. */
export const TrackAnswer = z.strictObject({
  sector: z.string(),
  service: text,
  state,
  stateText: text,
  writtenOn: z.string(),
  submittedOn: z.nullable(z.string()),
  since: z.string(),
  office: z.nullable(z.string()),
  /** Where it has been, without who did it and what was said. */
  history: z.array(z.strictObject({ state, stateText: text, on: z.string() })),
  /** Steps so far: whoever opens it again says this number. */
  step: count,
  village: z.nullable(z.strictObject({ code: z.string(), name: z.string() })),
  /** What became of it, once there is something to tell. */
  outcome: z.nullable(
    z.strictObject({
      code: state,
      on: z.string(),
      office: z.nullable(z.string()),
      /** When the citizen is said to have been told. */
      toldOn: z.nullable(z.string()),
    }),
  ),
  may: z.strictObject({ rate: z.boolean(), reopen: z.boolean(), reopenUntil: z.nullable(z.string()) }),
  /** The latest rating. */
  stars: z.nullable(count),
})
export type TrackAnswer = z.infer<typeof TrackAnswer>

/** POST /api/public/track/{code}/rating: the same `once` sent again is the same word. */
export const TrackRatingRequest = z.strictObject({
  once: uuid,
  stars: z.int().check(z.gte(1), z.lte(5)),
  words: z.optional(z.string().check(z.maxLength(1000))),
})
export type TrackRatingRequest = z.infer<typeof TrackRatingRequest>

/** POST /api/public/track/{code}/reopen: on top of the step the citizen saw; sent again it is the same step. */
export const TrackReopenRequest = z.strictObject({
  step: count,
  reason: z.string().check(z.maxLength(1000)),
})
export type TrackReopenRequest = z.infer<typeof TrackReopenRequest>

const village = z.strictObject({ code: z.string(), name: z.string(), subdistrict: z.string() })

/** GET /api/public/villages: every village there is an office of. */
export const VillagesAnswer = z.strictObject({ villages: z.array(village) })
export type VillagesAnswer = z.infer<typeof VillagesAnswer>

/** GET /api/public/aspirations/{village}: the form anybody may send, for one village. */
export const AspirationFormAnswer = z.strictObject({
  village,
  posts: z.array(place),
  /** By sector: the code of its form and the questions, as services ask them. */
  forms: z.array(z.strictObject({ sector: z.string(), code, questions: z.array(z.unknown()) })),
  /** Goes along when it is sent, and is good for one word. */
  token: z.string(),
})
export type AspirationFormAnswer = z.infer<typeof AspirationFormAnswer>

/** POST /api/public/aspirations/{village}: sent again with the same token it is the same word. */
export const AspirationRequest = z.strictObject({
  token: z.string().check(z.maxLength(200)),
  code,
  /** Absent when the citizen does not know which post is theirs. */
  post: z.optional(uuid),
  answers: z.record(z.string().check(z.maxLength(40)), z.unknown()),
  /** Nobody sees this field; machines fill it in. */
  website: z.optional(z.string().check(z.maxLength(200))),
})
export type AspirationRequest = z.infer<typeof AspirationRequest>

/** What the citizen takes home. */
export const AspirationReceipt = z.strictObject({
  number: z.string(),
  code: z.string(),
  service: text,
  post: z.string(),
  village: z.string(),
  writtenOn: z.string(),
})
export type AspirationReceipt = z.infer<typeof AspirationReceipt>

const figure = z.nullable(count)

/** GET /api/public/boards/{village}: figures that point at nobody; null is hidden. */
export const BoardAnswer = z.strictObject({
  village,
  at: instant,
  total: figure,
  sectors: z.array(z.strictObject({ sector: z.string(), count: figure })),
  stages: z.array(z.strictObject({ stage: z.enum(['waiting', 'working', 'done']), count: figure })),
  ages: z.array(figure),
  answeredInTime: figure,
})
export type BoardAnswer = z.infer<typeof BoardAnswer>
