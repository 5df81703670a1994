import { z } from 'zod/mini'
import { parsePlainDate } from '../core/index.ts'
import { count, uuid } from './small-schemas.ts'

const day = z.string().check(z.refine((text) => parsePlainDate(text) !== undefined))
/** A number stays one: what a spreadsheet rounded is read otherwise than what somebody wrote. */
const cell = z.nullable(z.union([z.string(), z.number()]))

/** The largest file that is taken in; twenty times the list of a large Puskesmas. */
export const MAX_LIST_BYTES = 30_000_000

/** A sheet of the file: its first rows, and the header that was found in them. */
export const ImportSheet = z.strictObject({
  name: z.string(),
  rows: count,
  /** From 0; null where no header was found. */
  headerRow: z.nullable(count),
  headerLines: z.int(),
  sample: z.array(z.array(cell)),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** What each column holds, and how what is open is decided. */
export const ImportMapping = z.strictObject({
  /** From 0. */
  sheet: count,
  headerRow: count,
  headerLines: z.union([z.literal(1), z.literal(2)]),
  /** Also every other sheet with the same header; a sheet is then named after its post. */
  allSheets: z.boolean(),
  /** By column: a field of the list, or null where the column is left out. */
  uses: z.array(z.nullable(z.string().check(z.maxLength(30)))).check(z.maxLength(120)),
  /** By the name as it stands in the list: the post that is meant; null leaves its people out. */
  posts: z.record(z.string().check(z.maxLength(200)), z.nullable(uuid)),
  /** The post of lines that name none. */
  post: z.optional(uuid),
  /** The day of which ages in the list are. */
  listDay: day,
  /** People who may be known already: each is asked about, or they are new. */
  unsure: z.enum(['ask', 'new']),
  /** Unusual measurements: left for a person, or taken as checked. */
  doubtful: z.enum(['ask', 'take']),
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const ImportCounts = z.strictObject({
  newPeople: count,
  knownPeople: count,
  measurements: count,
  /** Persons who may be known already. */
  alike: count,
  taken: count,
  known: count,
  needsYou: count,
  refused: count,
  /** Names of posts that nobody knows, with the number of their lines. */
  unknownPosts: z.array(z.strictObject({ name: z.string(), rows: count })),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const IMPORT_STATES = [
  'mapping',
  'checking',
  'checked',
  'writing',
  'done',
  'undoing',
  'undone',
  'unreadable',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

const summary = {
  id: uuid,
  unit: uuid,
  unitName: z.string(),
  fileName: z.string(),
  by: z.string(),
  createdAt: z.string(),
  state: z.enum(IMPORT_STATES),
  total: count,
  done: count,
  /** The work has stopped after many attempts and waits to be asked for again. */
  stuck: z.boolean(),
  counts: z.nullable(ImportCounts),
}

export const ImportSummary = z.strictObject(summary)
export type ImportSummary = z.infer<typeof ImportSummary>

/** GET /api/desk/imports?unit=: lists brought in for a unit and below it, the latest first. */
export const ImportsAnswer = z.strictObject({ imports: z.array(ImportSummary) })
export type ImportsAnswer = z.infer<typeof ImportsAnswer>

/** GET /api/desk/imports/{id}; also what POST /api/desk/imports?unit=&name= answers, the file as its body. */
export const ImportView = z.strictObject({
  ...summary,
  sheets: z.array(ImportSheet),
  /** Identity numbers in the cells are hidden: somebody else brought the list. */
  masked: z.boolean(),
  /** As it stands, or as it is proposed. */
  mapping: ImportMapping,
  /** Where its people may live. */
  posts: z.array(z.strictObject({ id: uuid, name: z.string(), village: z.string() })),
})
export type ImportView = z.infer<typeof ImportView>

export const ImportChoice = z.enum(['same', 'new', 'skip'])
export type ImportChoice = z.infer<typeof ImportChoice>

/** POST /api/desk/imports/{id}. */
export const ImportAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('check'), mapping: ImportMapping }),
  z.strictObject({
    action: z.literal('choose'),
    /** By place of the line. */
    choices: z.record(z.string().check(z.regex(/^\d{1,7}$/)), ImportChoice),
  }),
  z.strictObject({ action: z.literal('start') }),
  z.strictObject({ action: z.literal('undo'), why: z.string().check(z.minLength(3), z.maxLength(400)) }),
  z.strictObject({ action: z.literal('discard') }),
])
export type ImportAction = z.infer<typeof ImportAction>

/** Who a person of the list may be. */
export const ImportAlike = z.strictObject({
  /** What is said of both. */
  name: z.string(),
  birth: z.nullable(z.string()),
  motherName: z.nullable(z.string()),
  post: z.nullable(z.string()),
  /** The line of the file that has them first, when it is not somebody on record. */
  line: z.nullable(count),
  reasons: z.array(z.string()),
  choice: z.nullable(ImportChoice),
})
export type ImportAlike = z.infer<typeof ImportAlike>

export const ImportRow = z.strictObject({
  place: count,
  sheet: z.string(),
  line: count,
  cells: z.array(z.string()),
  /** As it was read, to be held against who it may be. */
  listed: z.strictObject({
    name: z.string(),
    birth: z.nullable(z.string()),
    motherName: z.nullable(z.string()),
  }),
  outcome: z.string(),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  alike: z.nullable(ImportAlike),
})
export type ImportRow = z.infer<typeof ImportRow>

/** GET /api/desk/imports/{id}/rows?show=&after=: lines of one outcome, or those that may be somebody known. */
export const ImportRowsAnswer = z.strictObject({
  headers: z.array(z.string()),
  rows: z.array(ImportRow),
  next: z.nullable(count),
})
export type ImportRowsAnswer = z.infer<typeof ImportRowsAnswer>
