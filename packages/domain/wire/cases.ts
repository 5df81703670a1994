import { z } from 'zod/mini'
import { isUuid } from '../core/index.ts'

const uuid = z.string().check(z.refine(isUuid))
const text = z.strictObject({ id: z.string(), en: z.string() })
const count = z.int().check(z.gte(0))
/** A status of a walk; the room of cases knows which there are. */
const state = z.string().check(z.regex(/^[a-z_]{3,40}$/))
const code = z.string().check(z.regex(/^[A-Z]{3}-\d{2}$/))
const instant = z.string()
const place = z.strictObject({ id: uuid, name: z.string() })

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

const route = {
  sector: z.string().check(z.maxLength(20)),
  code: z.optional(code),
  area: z.string().check(z.regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/)),
  office: uuid,
  standIn: z.optional(uuid),
}

/** GET /api/desk/case-routes: where cases go, for who keeps the papers of the district. */
export const CaseRoutesAnswer = z.strictObject({
  routes: z.array(z.strictObject({ id: uuid, ...route, setAt: instant })),
  /** Those that work, with the codes under which services name them; dissolved ones while a line still names them. */
  offices: z.array(
    z.strictObject({ id: uuid, name: z.string(), codes: z.array(z.string()), until: z.nullable(z.string()) }),
  ),
  /** The district, its kecamatan and its villages, by their code. */
  areas: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  mayChange: z.boolean(),
})
export type CaseRoutesAnswer = z.infer<typeof CaseRoutesAnswer>

/** POST /api/desk/case-routes: a line in the place of what was there for the service and area, or one taken away. */
export const CaseRouteRequest = z.union([
  z.strictObject({ set: z.strictObject(route) }),
  z.strictObject({ drop: uuid }),
])
export type CaseRouteRequest = z.infer<typeof CaseRouteRequest>

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** GET /api/desk/field-report: the cases of a sector that were written down in a month, as the paper form lists them. */
export const FieldReportQuery = z.object({ unit: uuid, month, sector: z.string().check(z.maxLength(20)) })
export type FieldReportQuery = z.infer<typeof FieldReportQuery>

const FieldReportLine = z.strictObject({
  id: uuid,
  number: z.string(),
  on: z.string(),
  post: z.string(),
  name: z.string(),
  /** Masked: whole numbers are shown one at a time. */
  nik: z.string(),
  address: z.string(),
  matter: text,
  place: z.string(),
  letterNo: z.string(),
  papers: z.array(z.string()),
  followUp: z.enum(['TL', 'BTL']),
  words: text,
})
export type FieldReportLine = z.infer<typeof FieldReportLine>

export const FieldReportAnswer = z.strictObject({
  unit: place,
  month: z.string(),
  sector: z.string(),
  /** Those the reader may read, in the order in which they were written down. */
  lines: z.array(FieldReportLine),
  /**
   * How many there are in all, followed up and not yet. Null for who may not see sums; parts are null where one of them
   * is so small that it points at somebody, and the reader may not see who.
   */
  counts: z.nullable(z.strictObject({ tl: z.nullable(count), btl: z.nullable(count) })),
})
export type FieldReportAnswer = z.infer<typeof FieldReportAnswer>

/** GET /api/desk/restricted-cases: the cases that the reader's own team keeps to itself. */
export const RestrictedCasesAnswer = z.strictObject({ rows: z.array(CaseRow) })
export type RestrictedCasesAnswer = z.infer<typeof RestrictedCasesAnswer>
