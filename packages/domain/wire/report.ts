import { z } from 'zod/mini'
import { UnitView } from './auth.ts'
import { uuid } from './small-schemas.ts'

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))
const state = z.enum(['draft', 'ready', 'sent', 'returned', 'accepted'])

/** One figure of a report beside what it is now: *dilaporkan 41, kini 43*. `part` names one of a count in parts. */
export const ReportedFigure = z.strictObject({
  indicator: z.string(),
  part: z.optional(z.string()),
  reported: z.int(),
  now: z.int(),
})
export type ReportedFigure = z.infer<typeof ReportedFigure>

/** Where the report of one post and month stands. */
export const ReportRow = z.strictObject({
  unit: UnitView,
  month,
  state,
  /** How many moves it has seen: the next one says so. */
  step: z.int(),
  sentOn: z.nullable(z.string()),
  sentBy: z.nullable(z.string()),
  revision: z.int(),
  /** Entries it counted that the server did not have when it was written. */
  unsent: z.int(),
  /** The reason of the last step, where one was given. */
  why: z.nullable(z.string()),
  /** What has moved away from what was sent. */
  changed: z.array(ReportedFigure),
  /** Where this reader may move it. */
  moves: z.array(state),
})
export type ReportRow = z.infer<typeof ReportRow>

/** GET /api/desk/reports?unit=&month=: of a post its own report, of a unit above those of the posts right below it. */
export const ReportsAnswer = z.strictObject({ reports: z.array(ReportRow) })
export type ReportsAnswer = z.infer<typeof ReportsAnswer>

/** POST /api/desk/report: the next move of a post's report, on top of what the reader saw. */
export const ReportMoveRequest = z.strictObject({
  unit: uuid,
  month,
  to: state,
  step: z.int().check(z.gte(0)),
  why: z.optional(z.string().check(z.minLength(3), z.maxLength(500))),
})
export type ReportMoveRequest = z.infer<typeof ReportMoveRequest>
