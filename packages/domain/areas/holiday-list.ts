import { err, ok, type PlainDate, parsePlainDate, type Result } from '../core/index.ts'
import { type AreaCode, isInArea, parseAreaCode } from './area-code.ts'
import { type Holiday, type HolidayBook, type HolidayKind, knownYears, yearOf } from './working-calendar.ts'

/** What is wrong with a line of a list of holidays, or with the list as a whole (line 1, its heading). */
export interface HolidayLineProblem {
  /** As a spreadsheet counts, from 1. */
  readonly line: number
  readonly problem:
    | 'column-missing'
    | 'no-lines'
    | 'date'
    | 'area'
    | 'area-elsewhere'
    | 'kind'
    | 'name-missing'
    | 'source-missing'
    | 'year-not-whole'
}

/** Columns by the words of their heading. The kind may be left out: it follows from the area. */
const COLUMNS = {
  date: ['tanggal', 'date'],
  area: ['wilayah', 'area'],
  kind: ['jenis', 'kind'],
  name: ['nama', 'name'],
  source: ['dasar', 'source'],
} as const
type Column = keyof typeof COLUMNS

const KINDS: ReadonlyMap<string, HolidayKind> = new Map([
  ['libur nasional', 'national'],
  ['national', 'national'],
  ['cuti bersama', 'joint-leave'],
  ['joint-leave', 'joint-leave'],
  ['libur daerah', 'local'],
  ['local', 'local'],
])

/** How the whole country is written in the column of areas; an empty one says the same. */
const WHOLE_COUNTRY = ['', 'ID']

type Row = readonly (string | number | boolean | Date | null)[]

/**
 * Reads a list of days off for a cell, its heading first. All or nothing: one bad line and none is taken. A national
 * list is taken in whole: the year of a national day is known already, or the list names the days of it that never
 * change, so that half a list does not pass for the calendar of the year.
 */
export function readHolidayList(
  rows: readonly Row[],
  cellArea: AreaCode,
  book: HolidayBook,
): Result<readonly Holiday[], readonly HolidayLineProblem[]> {
  const [head = [], ...lines] = rows
  const at = columnsOf(head)
  if (at === undefined) return err([{ line: 1, problem: 'column-missing' }])
  const read = lines
    .map((row, index) => ({ row, line: index + 2 }))
    .filter(({ row }) => row.some((cell) => textOf(cell) !== ''))
    .map(({ row, line }) => ({
      line,
      holiday: readLine((column) => row[at[column] ?? -1] ?? null, cellArea),
    }))
  const bad = read.flatMap(({ line, holiday }) =>
    typeof holiday === 'string' ? [{ line, problem: holiday }] : [],
  )
  if (read.length === 0) return err([{ line: 1, problem: 'no-lines' }])
  if (bad.length > 0) return err(bad)
  const good = read.flatMap(({ line, holiday }) => (typeof holiday === 'string' ? [] : [{ line, holiday }]))
  const holidays = good.map(({ holiday }) => holiday)
  const known = knownYears(
    [...book.listed, ...holidays],
    book.yearly.map(({ monthDay }) => monthDay),
  )
  const half = good.filter(({ holiday: { area, on } }) => area === undefined && !known.has(yearOf(on)))
  return half.length === 0 ? ok(holidays) : err(half.map(({ line }) => ({ line, problem: 'year-not-whole' })))
}

function columnsOf(head: Row): Readonly<Partial<Record<Column, number>>> | undefined {
  const words = head.map((cell) => textOf(cell).toLowerCase())
  const found = Object.entries(COLUMNS).map(([column, names]) => {
    return [column, words.findIndex((word) => names.some((name) => name === word))] as const
  })
  const at: Partial<Record<Column, number>> = Object.fromEntries(found.filter(([, index]) => index >= 0))
  return at.date === undefined || at.name === undefined || at.source === undefined ? undefined : at
}

function readLine(
  cell: (column: Column) => Row[number],
  cellArea: AreaCode,
): Holiday | HolidayLineProblem['problem'] {
  const on = dateOf(cell('date'))
  if (on === undefined) return 'date'
  const place = textOf(cell('area'))
  const area = WHOLE_COUNTRY.includes(place) ? undefined : parseAreaCode(place)
  if (area === undefined && !WHOLE_COUNTRY.includes(place)) return 'area'
  if (area !== undefined && !isInArea(area, cellArea) && !isInArea(cellArea, area)) return 'area-elsewhere'
  const kind = kindOf(textOf(cell('kind')).toLowerCase(), area)
  if (kind === undefined) return 'kind'
  const name = textOf(cell('name'))
  const source = textOf(cell('source'))
  if (name === '') return 'name-missing'
  if (source === '') return 'source-missing'
  return { on, kind, name: { id: name, en: name }, source, ...(area === undefined ? {} : { area }) }
}

/** Only the country has national holidays, only areas have local ones; leave may be joint in both. */
function kindOf(word: string, area: AreaCode | undefined): HolidayKind | undefined {
  if (word === '') return area === undefined ? 'national' : 'local'
  const kind = KINDS.get(word)
  return kind === (area === undefined ? 'local' : 'national') ? undefined : kind
}

const textOf = (cell: Row[number]): string => (cell instanceof Date ? '' : String(cell ?? '').trim())

/** As text, or as a spreadsheet keeps a date. */
function dateOf(cell: Row[number]): PlainDate | undefined {
  if (!(cell instanceof Date)) return parsePlainDate(textOf(cell))
  return Number.isNaN(cell.getTime()) ? undefined : parsePlainDate(cell.toISOString().slice(0, 10))
}
