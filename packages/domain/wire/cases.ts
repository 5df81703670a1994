import { z } from 'zod/mini'
import { code, count, instant, place, state, text, uuid } from './small-schemas.ts'

/** One case in a queue. */
export const CaseRow = z.strictObject({
  id: uuid,
  code,
  sector: z.string(),
  service: text,
  number: z.string(),
  /** The name it is found by; empty where the form asks for none. */
  title: z.string(),
  state,
  /** Steps so far: whoever takes the next one says it. */
  step: count,
  since: instant,
  writtenAt: instant,
  submittedAt: z.nullable(instant),
  dueAt: z.nullable(instant),
  late: z.boolean(),
  emergency: z.boolean(),
  post: place,
  village: z.nullable(place),
  office: z.nullable(place),
})
export type CaseRow = z.infer<typeof CaseRow>

/** Where a page ended. */
const CasePlace = z.strictObject({ at: instant, id: uuid })
export type CasePlace = z.infer<typeof CasePlace>

/** POST /api/desk/cases: a queue, the earliest due first, a page at a time. */
export const CasesRequest = z.strictObject({
  /** open: somebody has to act (as where left out); closed: nobody has to any more. */
  show: z.optional(z.enum(['open', 'closed', 'all'])),
  states: z.optional(z.array(state).check(z.maxLength(30))),
  sector: z.optional(z.string().check(z.maxLength(20))),
  code: z.optional(code),
  office: z.optional(uuid),
  village: z.optional(uuid),
  late: z.optional(z.boolean()),
  /** Only what waits for a step of the reader's roles. */
  mine: z.optional(z.boolean()),
  /** Beginnings of names, or a number in whole or in part. */
  search: z.optional(z.string().check(z.maxLength(60))),
  after: z.optional(CasePlace),
})
export type CasesRequest = z.infer<typeof CasesRequest>

export const CasesAnswer = z.strictObject({
  rows: z.array(CaseRow),
  next: z.nullable(CasePlace),
  /** With the first page: how many there are by state, whatever state and search were asked for. */
  counts: z.optional(z.strictObject({ states: z.record(z.string(), count), open: count, late: count })),
})
export type CasesAnswer = z.infer<typeof CasesAnswer>

const Staff = z.strictObject({ name: z.string(), role: z.nullable(z.string()) })

const CaseStepShown = z.strictObject({
  to: state,
  on: z.string(),
  keptAt: instant,
  by: Staff,
  office: z.nullable(place),
  note: z.nullable(z.string()),
  companion: z.nullable(z.string()),
  channel: z.nullable(z.string()),
  toldOn: z.nullable(z.string()),
})

const CaseNoteShown = z.strictObject({
  kind: z.string(),
  on: z.string(),
  keptAt: instant,
  by: Staff,
  text: z.nullable(z.string()),
  channel: z.nullable(z.string()),
  toldOn: z.nullable(z.string()),
  paper: z.nullable(count),
  ready: z.nullable(z.boolean()),
  stars: z.nullable(count),
})

/** GET /api/desk/cases/{id}: everything about one case, for those who may read it. */
export const CaseAnswer = z.strictObject({
  id: uuid,
  code,
  sector: z.string(),
  service: text,
  restricted: z.boolean(),
  number: z.string(),
  tracking: z.string(),
  title: z.string(),
  state,
  step: count,
  writtenAt: instant,
  /** Whose form it is: somebody else has to confirm it. */
  writtenBy: Staff,
  /** The first instant that is too late, as the queue has it; null when no clock runs. */
  dueAt: z.nullable(instant),
  post: place,
  village: z.nullable(place),
  subdistrict: z.nullable(place),
  office: z.nullable(place),
  /** The office it waits for works no longer: whoever sends cases to offices takes it up. */
  officeClosed: z.boolean(),
  person: z.nullable(uuid),
  household: z.nullable(uuid),
  /** As the questions of the service ask; NIK and family card numbers masked. */
  answers: z.record(z.string(), z.unknown()),
  /** There are sealed answers that this reader may not see. */
  withheld: z.boolean(),
  /** Hashes of the photos and papers of the answers that are here; the others are still on their way. */
  arrived: z.array(z.string()),
  papers: z.array(z.strictObject({ name: text, ready: z.boolean() })),
  history: z.array(CaseStepShown),
  notes: z.array(CaseNoteShown),
  /** What this reader may do with it now, and the answers each step needs. */
  steps: z.array(z.strictObject({ to: state, wants: z.array(z.string()) })),
  /** Where it can be sent, when that is among the steps; the proposed one first. */
  offices: z.array(z.strictObject({ id: uuid, name: z.string(), proposed: z.boolean() })),
  mayNote: z.boolean(),
})
export type CaseAnswer = z.infer<typeof CaseAnswer>

/** What a step may say besides where it leads. */
const stepAnswers = {
  office: z.optional(uuid),
  note: z.optional(z.string().check(z.maxLength(2000))),
  companion: z.optional(z.string().check(z.maxLength(120))),
  channel: z.optional(z.string().check(z.maxLength(20))),
  toldOn: z.optional(z.string().check(z.maxLength(10))),
}

/** POST /api/desk/cases/steps: the same step for one case or many, each on top of what the reader saw. */
export const CaseStepsRequest = z.strictObject({
  cases: z.array(z.strictObject({ id: uuid, step: count })).check(z.minLength(1), z.maxLength(100)),
  to: state,
  ...stepAnswers,
})
export type CaseStepsRequest = z.infer<typeof CaseStepsRequest>

/** What became of each, in the order asked: `problem` is a refused or held reason, or *not-found*. */
export const CaseStepsAnswer = z.strictObject({
  results: z.array(
    z.strictObject({
      id: uuid,
      done: z.boolean(),
      problem: z.optional(z.string()),
      state: z.optional(state),
    }),
  ),
})
export type CaseStepsAnswer = z.infer<typeof CaseStepsAnswer>

/** POST /api/desk/cases/{id}/notes: a word in a case. */
export const CaseNoteRequest = z.strictObject({
  kind: z.enum(['message', 'told', 'paper']),
  text: z.optional(z.string().check(z.maxLength(2000))),
  channel: z.optional(z.string().check(z.maxLength(20))),
  toldOn: z.optional(z.string().check(z.maxLength(10))),
  paper: z.optional(count),
  ready: z.optional(z.boolean()),
})
export type CaseNoteRequest = z.infer<typeof CaseNoteRequest>

/** GET /api/desk/restricted-cases: the cases that the reader's own team keeps to itself. */
export const RestrictedCasesAnswer = z.strictObject({ rows: z.array(CaseRow) })
export type RestrictedCasesAnswer = z.infer<typeof RestrictedCasesAnswer>
