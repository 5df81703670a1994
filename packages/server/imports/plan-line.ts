import { editBody, type PlainDate, type Uuid } from '@simpul/domain/core'
import { ROW_NOTES, type RowNote, type RowOutcome } from '@simpul/domain/lists'
import { identity, person as personService } from '@simpul/domain/people'
import type { UnitRow } from '../access/units.ts'
import type { PlannedEntry } from './import-rows.ts'
import type { ListLine } from './list-table.ts'
import { planMeasures } from './plan-measures.ts'
import type { ListedPerson, Mention } from './who-is-it.ts'

/** What the person who imports may do at a post. */
export interface ImportRights {
  readonly register: boolean
  readonly correct: boolean
  readonly measure: boolean
}

export interface PlanContext {
  /** Where the line's post is; a note where it cannot be told. */
  readonly unit: UnitRow | RowNote
  readonly rights: ImportRights
  /** The day on which the list was brought in: what it says of people is written then. */
  readonly day: PlainDate
  readonly doubtful: 'ask' | 'take'
  readonly postName: (unit: Uuid | null) => string | null
}

export interface LinePlan {
  readonly entries: readonly PlannedEntry[]
  readonly notes: readonly RowNote[]
  readonly outcome: RowOutcome
}

/** What a line becomes, and all there is to say about it. */
export function planLine(line: ListLine, mention: Mention, context: PlanContext): LinePlan {
  const { unit } = context
  const { person, said } = mention
  const notes = [...line.read.notes, ...said]
  if (!('id' in unit)) return concluded([], [...notes, unit])
  if (line.read.name === undefined && person.line !== undefined) return concluded([], notes)
  if (person.waits !== undefined) return concluded([], [...notes, person.waits])
  const isNew = person.line !== undefined && !person.written
  if (isNew && !context.rights.register) return concluded([], [...notes, { code: 'may-not-register' }])
  if (isNew && notes.some(({ code }) => BLOCKS_NEW.has(code))) return concluded([], notes)
  const entries = isNew
    ? registration(line, person, unit, context)
    : additions(line, person, unit, context, notes)
  const at = {
    unit: unit.id,
    day: context.day,
    doubtful: context.doubtful,
    mayMeasure: context.rights.measure,
  }
  const measured = planMeasures(line, person, at)
  return concluded([...entries, ...measured.entries], [...notes, ...measured.notes])
}

/** Without sex and birth nothing can be judged, and nobody is found again. */
const BLOCKS_NEW: ReadonlySet<RowNote['code']> = new Set([
  'no-name',
  'name-too-short',
  'sex-missing',
  'sex-unreadable',
  'birth-missing',
  'birth-unreadable',
  'birth-in-future',
  'age-unreadable',
])

/** Whatever waits for a person is said first; a line of which nothing at all was taken is refused. */
function concluded(entries: readonly PlannedEntry[], notes: readonly RowNote[]): LinePlan {
  const levels = new Set(notes.map(({ code }) => ROW_NOTES[code].level))
  if (levels.has('ask') || (levels.has('refuse') && entries.length > 0))
    return { entries, notes, outcome: 'needs-you' }
  if (levels.has('refuse')) return { entries, notes, outcome: 'refused' }
  return { entries, notes, outcome: entries.length > 0 ? 'taken' : 'known' }
}

/** The entries that make somebody known, each as a kader would have written it. */
function registration(
  { read }: ListLine,
  person: ListedPerson,
  unit: UnitRow,
  { day }: PlanContext,
): PlannedEntry[] {
  person.written = true
  // Their months begin with the first measurement, not with the day on which somebody found the list.
  const since = read.measuredOn ?? day
  const of = (what: string, service: string, on: PlainDate, body: unknown): PlannedEntry => ({
    what,
    service,
    unit: unit.id,
    on,
    body,
  })
  const numbers = {
    ...(read.nik === undefined ? {} : { nikStatus: 'known', nik: read.nik }),
    ...(read.familyCardNo === undefined ? {} : { familyCardNo: read.familyCardNo }),
    ...(read.phone === undefined ? {} : { phone: read.phone }),
  }
  return [
    of('person', 'person', day, editBody({}, detailsOf(read))),
    ...(Object.keys(numbers).length === 0 ? [] : [of('identity', 'identity', day, editBody({}, numbers))]),
    of('residence', 'residence', since, { event: 'registered', home: unit.id }),
  ]
}

const detailsOf = (read: ListLine['read']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({
      name: read.name,
      sex: read.sex,
      birthDate: read.birth,
      birthDateEstimated: read.birthEstimated,
      ...gapsOf(read),
    }).filter(([, value]) => value !== undefined),
  )

/** What a list may add to somebody on record where nothing was said before. */
const gapsOf = ({ motherName, fatherName, address, rt, rw }: ListLine['read']) => ({
  motherName,
  fatherName,
  address,
  rt,
  rw,
})

/** Somebody known gets what was missing; what differs is told and stays. */
function additions(
  { read }: ListLine,
  person: ListedPerson,
  unit: UnitRow,
  { rights, day, postName }: PlanContext,
  notes: RowNote[],
): PlannedEntry[] {
  if (person.written) return []
  person.written = true
  const elsewhere = person.home !== null && person.home !== unit.id ? postName(person.home) : null
  if (elsewhere !== null) notes.push({ code: 'lives-elsewhere', params: { value: elsewhere } })
  notes.push(...differences(read, person))
  if (!rights.correct) return []
  const { values } = person.standing
  const missing = Object.entries(gapsOf(read)).filter(
    ([key, value]) => value !== undefined && values[key] == null,
  )
  const details = editBody(person.standing.person, Object.fromEntries(missing))
  const numbers =
    read.nik === undefined || values['nik'] != null
      ? {}
      : editBody(person.standing.identity, { nikStatus: 'known', nik: read.nik })
  return [...edit('person', personService.id, details), ...edit('identity', identity.id, numbers)]
  function edit(what: string, service: string, body: object): PlannedEntry[] {
    return Object.keys(body).length === 0 ? [] : [{ what, service, unit: unit.id, on: day, body }]
  }
}

function differences(read: ListLine['read'], person: ListedPerson): RowNote[] {
  const differs = (field: string): RowNote => ({ code: 'detail-differs', params: { field } })
  const isOther = (said: string | undefined, stands: unknown): boolean =>
    said !== undefined && typeof stands === 'string' && said !== stands
  const notes: RowNote[] = []
  if (read.birthEstimated !== true && isOther(read.birth, person.birth)) notes.push(differs('Tanggal lahir'))
  if (isOther(read.sex, person.sex)) notes.push(differs('Jenis kelamin'))
  if (isOther(read.nik, person.standing.values['nik'])) notes.push(differs('NIK'))
  return notes
}
