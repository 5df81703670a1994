import type { PlainDate } from '../core/index.ts'
import { normalizeNik, type Sex } from '../people/index.ts'
import {
  birthFromAge,
  cellText,
  type DateOrder,
  isBlank,
  isTicked,
  type ListedAge,
  readAge,
  readDate,
  readNumber,
  readPosition,
  readSex,
  readYesNo,
} from './cells.ts'
import { type ColumnUses, LIST_FIELDS, type ListField } from './fields.ts'
import type { ListCell, ListCells } from './find-header.ts'
import type { RowNote } from './list-text.ts'

/** What was measured, in the units of the growth service. */
export interface ListedMeasures {
  readonly weightKg?: number
  readonly lengthCm?: number
  readonly position?: 'berbaring' | 'berdiri'
  readonly headCm?: number
  readonly armCm?: number
}

/** A row as it will be taken; what could not be read is absent and stands in `notes`. */
export interface ListedRow {
  readonly name?: string
  readonly sex?: Sex
  readonly birth?: PlainDate
  readonly birthEstimated?: true
  /** Sixteen digits; whether they can be one is asked of the person later. */
  readonly nik?: string
  /** The last four digits of a masked one. */
  readonly nikTail?: string
  readonly familyCardNo?: string
  readonly phone?: string
  readonly motherName?: string
  readonly fatherName?: string
  readonly rt?: string
  readonly rw?: string
  readonly address?: string
  readonly post?: string
  readonly village?: string
  readonly measuredOn?: PlainDate
  readonly measures: ListedMeasures
  readonly hasKiaBook?: boolean
  readonly notes: readonly RowNote[]
}

/** What reading a row needs to know besides its cells. */
export interface RowContext {
  readonly uses: ColumnUses
  readonly today: PlainDate
  /** The day that ages are of and measurements without a day are not: when the list was made. */
  readonly listDay: PlainDate
  readonly orders: Readonly<Partial<Record<ListField, DateOrder>>>
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }
type Draft = Open<Omit<ListedRow, 'notes' | 'measures'>> & {
  readonly notes: RowNote[]
  measures: Open<ListedMeasures>
}

/** Reads one row. Nothing is guessed silently: whatever is left out or estimated is said in `notes`. */
export function readListRow(cells: ListCells, context: RowContext): ListedRow {
  const row: Draft = { notes: [], measures: {} }
  const of = (field: ListField): ListCell => cells[context.uses.indexOf(field)] ?? null
  readName(row, of)
  readSexOf(row, of)
  readMeasures(row, of, context)
  readBirth(row, of, context)
  readIdentity(row, of)
  readParents(row, of)
  readPlace(row, of)
  return row
}

type Of = (field: ListField) => ListCell

function note(row: Draft, code: RowNote['code'], params?: Readonly<Record<string, string>>): void {
  row.notes.push(params === undefined ? { code } : { code, params })
}

const shown = (cell: ListCell): { value: string } => ({ value: cellText(cell).slice(0, 60) })

/** A text of up to `most` characters, or nothing. */
function textIn(cell: ListCell, most: number): string | undefined {
  const text = cellText(cell).slice(0, most)
  return isBlank(text) ? undefined : text
}

function readName(row: Draft, of: Of): void {
  const name = textIn(of('name'), 120)
  if (name === undefined) note(row, 'no-name')
  else if (name.length < 2) note(row, 'name-too-short', { value: name })
  else row.name = name
}

function readSexOf(row: Draft, of: Of): void {
  const written = of('sex')
  const sex = readSex(written) ?? tickedSex(of)
  if (sex !== undefined) row.sex = sex
  else if (textIn(written, 60) === undefined) note(row, 'sex-missing')
  else note(row, 'sex-unreadable', shown(written))
}

/** Two columns of ticks; both or none say nothing. */
function tickedSex(of: Of): Sex | undefined {
  const [male, female] = [isMarked(of('male')), isMarked(of('female'))]
  if (male === female) return undefined
  return male ? 'L' : 'P'
}

const isMarked = (cell: ListCell): boolean => isTicked(cell) || readSex(cell) !== undefined

function readBirth(row: Draft, of: Of, { today, listDay, orders }: RowContext): void {
  const written = of('birthDate')
  const birth = readDate(written, orders.birthDate ?? 'day-first', today)
  if (birth !== undefined && birth > today) note(row, 'birth-in-future', { value: birth })
  else if (birth !== undefined) row.birth = birth
  else if (textIn(written, 60) !== undefined) note(row, 'birth-unreadable', shown(written))
  else estimateBirth(row, of, row.measuredOn ?? listDay)
}

/** An age stands for a date of birth where there is none, and the person keeps that it is an estimate. */
function estimateBirth(row: Draft, of: Of, on: PlainDate): void {
  const age = ageIn(of)
  if (age === 'unreadable') {
    const cell = [of('age'), of('ageMonths'), of('ageYears')].find((one) => cellText(one) !== '') ?? null
    return note(row, 'age-unreadable', shown(cell))
  }
  if (age === undefined) return note(row, 'birth-missing')
  row.birth = birthFromAge(on, age)
  row.birthEstimated = true
  note(row, 'birth-estimated', { value: row.birth })
}

function ageIn(of: Of): ListedAge | 'unreadable' | undefined {
  const ages = [
    readAge(of('age'), undefined),
    readAge(of('ageMonths'), 'months'),
    readAge(of('ageYears'), 'years'),
  ].filter((age) => age !== undefined)
  if (ages.length === 0) {
    const said = (['age', 'ageMonths', 'ageYears'] as const).some(
      (field) => textIn(of(field), 60) !== undefined,
    )
    return said ? 'unreadable' : undefined
  }
  // Years in one column and months beside them are one age.
  return { months: ages.reduce((sum, age) => sum + age.months, 0), days: ages[0]?.days ?? 0 }
}

function readIdentity(row: Draft, of: Of): void {
  readNik(row, of('nik'))
  const card = digitsIn(of('familyCardNo'))
  if (card !== undefined && /^\d{16}$/.test(card)) row.familyCardNo = card
  else if (card !== undefined) note(row, 'card-unreadable')
  const phone = textIn(of('phone'), 40)
    ?.replace(/[\s.()-]/g, '')
    .replace(/^(62|8)/, (start) => (start === '8' ? '08' : '+62'))
  if (phone !== undefined && /^(\+62|0)[0-9]{8,13}$/.test(phone)) row.phone = phone
  else if (phone !== undefined) note(row, 'phone-unreadable', { value: phone })
}

function digitsIn(cell: ListCell): string | undefined {
  const text = textIn(cell, 60)
  return text === undefined ? undefined : normalizeNik(text)
}

/**
 * A NIK stays the sixteen digits it is. A number has lost its last one, and stars are no digits: such a one is left out,
 * for a wrong NIK would join two people (domain notes on NIK).
 */
function readNik(row: Draft, cell: ListCell): void {
  const nik = digitsIn(cell)
  if (nik === undefined) return
  if (typeof cell === 'number' || /^\d[.,]?\d*e\+?\d+$/i.test(cellText(cell))) return note(row, 'nik-damaged')
  if (/[*x•]/i.test(nik)) {
    const tail = /\d{4}$/.exec(nik)?.[0]
    if (tail !== undefined) row.nikTail = tail
    return note(row, 'nik-masked')
  }
  if (!/^\d{16}$/.test(nik)) return note(row, 'nik-length')
  row.nik = nik
}

/** A family card names the father first; one name alone is the mother's, by whom a Posyandu knows its children. */
function readParents(row: Draft, of: Of): void {
  const [first, second] = (textIn(of('parents'), 240) ?? '')
    .split(/\s*[/&]\s*|\s+-\s+/)
    .map((part) => part.trim())
  const mother = textIn(of('motherName'), 120) ?? nameIn(second) ?? nameIn(first)
  const father = textIn(of('fatherName'), 120) ?? (nameIn(second) === undefined ? undefined : nameIn(first))
  if (mother !== undefined && mother.length >= 2) row.motherName = mother
  if (father !== undefined && father.length >= 2) row.fatherName = father
}

const nameIn = (part: string | undefined): string | undefined =>
  part === undefined || part.length < 2 || isBlank(part) ? undefined : part.slice(0, 120)

function readPlace(row: Draft, of: Of): void {
  const [rtBeside, rwBeside] = cellText(of('rtRw')).split(/[/\s-]+/)
  for (const [key, cell] of [
    ['rt', of('rt') ?? rtBeside ?? null],
    ['rw', of('rw') ?? rwBeside ?? null],
  ] as const) {
    const text = textIn(cell, 20)
    const digits = text === undefined ? undefined : /^\D{0,4}(\d{1,3})$/.exec(text)?.[1]
    if (digits !== undefined) row[key] = digits.padStart(2, '0')
    else if (text !== undefined) note(row, 'rt-unreadable', { value: text })
  }
  const address = textIn(of('address'), 200)
  if (address !== undefined && address.length >= 3) row.address = address
  const post = textIn(of('post'), 80)
  if (post !== undefined) row.post = post
  const village = textIn(of('village'), 80)
  if (village !== undefined) row.village = village
}

const NUMBERS = ['weightKg', 'lengthCm', 'headCm', 'armCm'] as const

function readMeasures(row: Draft, of: Of, { today, orders }: RowContext): void {
  for (const field of NUMBERS) readMeasure(row, field, of(field), 1)
  if (row.measures.weightKg === undefined) readMeasure(row, 'weightKg', of('weightG'), 1000)
  readPositionOf(row, of('position'))
  const book = readYesNo(of('kiaBook'))
  if (book !== undefined) row.hasKiaBook = book
  const written = of('measuredOn')
  const day = readDate(written, orders.measuredOn ?? 'day-first', today)
  if (day !== undefined && day > today) note(row, 'day-in-future', { value: day })
  else if (day !== undefined) row.measuredOn = day
  else if (textIn(written, 60) !== undefined) note(row, 'day-unreadable', shown(written))
  else if (NUMBERS.some((field) => row.measures[field] !== undefined)) note(row, 'day-missing')
}

function readMeasure(row: Draft, field: (typeof NUMBERS)[number], cell: ListCell, parts: number): void {
  const value = readNumber(cell)
  if (value === 'unreadable') note(row, 'number-unreadable', { field: LIST_FIELDS[field].id, ...shown(cell) })
  // Weights have two decimals and lengths one; a spreadsheet keeps more of them than anybody read off.
  else if (value !== undefined)
    row.measures[field] = Number((value / parts).toFixed(field === 'weightKg' ? 2 : 1))
}

function readPositionOf(row: Draft, cell: ListCell): void {
  const position = readPosition(cell)
  if (position !== undefined && row.measures.lengthCm !== undefined) row.measures.position = position
  else if (position === undefined && textIn(cell, 60) !== undefined)
    note(row, 'position-unreadable', shown(cell))
}
