import { z } from 'zod/mini'
import { UnitView } from './auth.ts'
import { text, uuid } from './small-schemas.ts'

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))

/**
 * One tally as a desk reads it. `value` is null where a small cell is hidden from this reader; then `hidden`.
 * `posts` tells what the figure is made of.
 */
export const Figure = z.strictObject({
  indicator: z.string(),
  version: z.int(),
  month,
  value: z.nullable(z.number()),
  counted: z.nullable(z.number()),
  hidden: z.boolean(),
})
export type Figure = z.infer<typeof Figure>

/** The first line of every desk page: what the figures below rest on. */
export const Completeness = z.strictObject({
  month,
  postsExpected: z.int(),
  postsOpened: z.int(),
  postsClosed: z.int(),
  /** Entries that phones said they still hold, at their last contact. */
  entriesOnTheWay: z.int(),
  /** Phones of these posts not heard from for seven days. */
  silentPhones: z.int(),
  /** Entries held for a person to decide. */
  held: z.int(),
  latestEntry: z.nullable(z.string()),
})
export type Completeness = z.infer<typeof Completeness>

/** GET /api/desk/overview?unit=&month=: figures of one unit over the last 24 months, and of its children in the month. */
export const Overview = z.strictObject({
  unit: UnitView,
  /** From the reader's own root down to the unit. */
  path: z.array(z.strictObject({ id: uuid, name: z.string() })),
  month,
  completeness: Completeness,
  figures: z.array(Figure),
  trend: z.array(Figure),
  children: z.array(z.strictObject({ unit: UnitView, completeness: Completeness, figures: z.array(Figure) })),
  /** Whether this reader may open the list of people of this unit. */
  names: z.boolean(),
  /** How many small children there should be by the government's numbers of this year; null where none was noted. */
  official: z.nullable(z.strictObject({ year: z.int(), count: z.int(), source: z.string() })),
})
export type Overview = z.infer<typeof Overview>

/** POST /api/desk/official-target: notes how many there should be by the government's numbers, and by which paper. */
export const OfficialTargetRequest = z.strictObject({
  unit: uuid,
  year: z.int(),
  category: z.enum(['balita']),
  count: z.int(),
  source: z.string().check(z.maxLength(200)),
})
export type OfficialTargetRequest = z.infer<typeof OfficialTargetRequest>

/** GET /api/desk/people?unit=&month=&indicator=: who is behind a figure, only for roles that may see people. */
export const PersonRow = z.strictObject({
  id: uuid,
  name: z.string(),
  sex: z.nullable(z.string()),
  birth: z.nullable(z.string()),
  motherName: z.nullable(z.string()),
  rt: z.nullable(z.string()),
  post: z.string(),
  status: z.nullable(z.string()),
  lastWeighedOn: z.nullable(z.string()),
  weightKg: z.nullable(z.number()),
  findings: z.array(z.strictObject({ code: z.string(), level: z.string(), reason: z.string() })),
})
export type PersonRow = z.infer<typeof PersonRow>
export const PeopleAnswer = z.strictObject({ people: z.array(PersonRow), next: z.nullable(z.string()) })
export type PeopleAnswer = z.infer<typeof PeopleAnswer>

/** GET /api/desk/held?unit=: entries that wait for a person. POST /api/desk/held/{id} {action: release|discard, why}. */
export const HeldRow = z.strictObject({
  id: z.string(),
  service: z.string(),
  unit: z.nullable(uuid),
  unitName: z.nullable(z.string()),
  recordedBy: z.nullable(z.string()),
  receivedAt: z.string(),
  reason: z.string(),
})
export type HeldRow = z.infer<typeof HeldRow>
export const HeldAnswer = z.strictObject({ held: z.array(HeldRow) })
export type HeldAnswer = z.infer<typeof HeldAnswer>
export const HeldDecision = z.strictObject({
  action: z.enum(['release', 'discard']),
  why: z.string().check(z.minLength(3), z.maxLength(500)),
})
export type HeldDecision = z.infer<typeof HeldDecision>

/** GET /api/desk/indicators: what the figures are called and what they mean, from the definitions that count them. */
export const IndicatorsAnswer = z.strictObject({
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      kind: z.enum(['reach', 'count', 'sum', 'days', 'parts']),
      /** The service it is read from. */
      service: z.string(),
      name: text,
      definition: text,
      unit: z.optional(z.string()),
    }),
  ),
  ratios: z.array(
    z.strictObject({
      id: z.string(),
      name: text,
      definition: text,
      over: z.array(z.string()),
      under: z.array(z.string()),
    }),
  ),
})
export type IndicatorsAnswer = z.infer<typeof IndicatorsAnswer>
