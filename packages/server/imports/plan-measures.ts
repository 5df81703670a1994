import { completedMonths, fill, type PlainDate, type Uuid } from '@simpul/domain/core'
import { LIST_FIELDS, type RowNote } from '@simpul/domain/lists'
import {
  type ChildGrowthBody,
  checkPlausible,
  childGrowth,
  MEASURES,
  type Measure,
  type Measurement,
  withBody,
} from '@simpul/domain/sectors/health'
import type { PlannedEntry } from './import-rows.ts'
import type { ListLine } from './list-table.ts'
import type { ListedPerson } from './who-is-it.ts'

interface MeasuredAt {
  readonly unit: Uuid
  /** The day on which the list was brought in: for what the list says without a day. */
  readonly day: PlainDate
  readonly doubtful: 'ask' | 'take'
  readonly mayMeasure: boolean
}

interface Planned {
  readonly entries: PlannedEntry[]
  readonly notes: RowNote[]
}

/** Growth is watched here to the end of preschool age. */
const UNDER_MONTHS = 72

/** The measurement and the word about the KIA book of a line. */
export function planMeasures(line: ListLine, person: ListedPerson, at: MeasuredAt): Planned {
  const growth = planGrowth(line, person, at)
  const book = planBook(line, person, at)
  const notes = [...growth.notes, ...book.notes]
  return {
    entries: [...growth.entries, ...book.entries],
    notes: notes.filter(({ code }, index) => code !== 'may-not-measure' || index === 0),
  }
}

const nothing = (...notes: RowNote[]): Planned => ({ entries: [], notes })

function planGrowth({ read }: ListLine, person: ListedPerson, at: MeasuredAt): Planned {
  const on = read.measuredOn
  if (on === undefined || MEASURES.every((measure) => read.measures[measure] === undefined)) return nothing()
  if (!at.mayMeasure) return nothing({ code: 'may-not-measure' })
  if (person.birth !== undefined && on < person.birth)
    return nothing({ code: 'day-before-birth', params: { value: on } })
  if (person.birth !== undefined && completedMonths(person.birth, on) >= UNDER_MONTHS)
    return nothing({ code: 'too-old', params: { value: on } })
  const before = person.measured.find((measured) => measured.on === on)
  const added = addedTo(before, read.measures)
  if (Object.keys(added.body).length === 0) return nothing(...added.notes)
  const judged = judge(added.body, person, on, at.doubtful)
  if (judged.body === undefined) return nothing(...added.notes, ...judged.notes)
  person.measured = withMeasured(person.measured, on, judged.body)
  const body = { ...judged.body, source: 'paper' as const }
  return {
    entries: [{ what: 'growth', service: childGrowth.id, unit: at.unit, on, body }],
    notes: [...added.notes, ...judged.notes],
  }
}

/** What a line says beyond what stands of that day; what differs is told, and what stands stays. */
function addedTo(
  before: Measurement | undefined,
  said: ListLine['read']['measures'],
): { readonly body: ChildGrowthBody; readonly notes: RowNote[] } {
  const { position, ...measures } = said
  const fresh = Object.entries(measures).filter(([measure]) => before?.[measure as Measure] === undefined)
  const other = Object.entries(measures).filter(([measure, value]) => {
    const stands = before?.[measure as Measure]
    return stands !== undefined && stands !== value
  })
  const body: ChildGrowthBody = Object.fromEntries(fresh)
  return {
    body: body.lengthCm === undefined || position === undefined ? body : { ...body, position },
    notes: other.map(([measure]) => differs(measure as Measure, before?.[measure as Measure])),
  }
}

const differs = (measure: Measure, stands: number | undefined): RowNote => ({
  code: 'measured-differently',
  params: { field: LIST_FIELDS[measure].id, value: String(stands ?? '').replace('.', ',') },
})

/** The measures without those that cannot be, and, unless they are taken as checked, without the doubtful ones. */
function judge(
  said: ChildGrowthBody,
  person: ListedPerson,
  on: PlainDate,
  doubtful: 'ask' | 'take',
): { readonly body: ChildGrowthBody | undefined; readonly notes: RowNote[] } {
  const { birth, sex, measured } = person
  const doubts = checkPlausible({ birth, sex }, { measurements: measured }, withBody({ on }, said))
  const notes: RowNote[] = []
  let body: Record<string, unknown> = { ...said }
  const confirmed: Measure[] = []
  for (const { question, result, ask, params } of doubts) {
    const why = fill(ask, 'id', params)
    const taken = result === 'konfirmasi' && doubtful === 'take'
    if (taken && question !== 'position') confirmed.push(question)
    if (taken) continue
    notes.push({ code: result === 'tolak' ? 'measure-refused' : 'measure-doubtful', params: { why } })
    body = without(body, question)
  }
  if (confirmed.length > 0) body = { ...body, confirmed }
  const read = childGrowth.readBody({ version: childGrowth.version, happenedOn: on, body })
  if (read.ok) return { body: read.value, notes }
  // Nothing is left, or what was doubted said so already.
  return {
    body: undefined,
    notes: notes.length > 0 ? notes : [{ code: 'measure-refused', params: { why: 'Ukuran di luar batas.' } }],
  }
}

/** A length that is left out takes its position with it. */
function without(body: Readonly<Record<string, unknown>>, question: string): Record<string, unknown> {
  const gone = question === 'lengthCm' ? ['lengthCm', 'position'] : [question]
  return Object.fromEntries(Object.entries(body).filter(([key]) => !gone.includes(key)))
}

function withMeasured(measured: readonly Measurement[], on: PlainDate, body: ChildGrowthBody): Measurement[] {
  const before = measured.find((one) => one.on === on) ?? { on }
  const others = measured.filter((one) => one.on !== on)
  return [...others, withBody(before, body)].sort((a, b) => (a.on < b.on ? -1 : 1))
}

function planBook({ read }: ListLine, person: ListedPerson, { unit, day, mayMeasure }: MeasuredAt): Planned {
  const on = read.measuredOn ?? day
  const has = read.hasKiaBook
  if (has === undefined || has === (person.book ?? person.standing.hasBookOn(on))) return nothing()
  if (!mayMeasure) return nothing({ code: 'may-not-measure' })
  person.book = has
  return { entries: [{ what: 'book', service: 'kia-book', unit, on, body: { has } }], notes: [] }
}
