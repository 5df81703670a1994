import { addDays, addMonthsToDate, dateOfDayNumber, type PlainDate, parsePlainDate } from '../core/index.ts'
import type { Sex } from '../people/index.ts'
import type { ListCell } from './find-header.ts'

/** The text of a cell as a person sees it, spaces put straight. */
export function cellText(cell: ListCell): string {
  if (cell === null || typeof cell === 'boolean') return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').replace(/^'/, '').trim()
}

/** What people write where nothing is known. */
export const isBlank = (text: string): boolean =>
  /^([-–—.?0]*|n\/?a|tidak ada|tdk ada|kosong|th)$/i.test(text)

/** How the dates of one column are written: 03/04 is the third of April unless the column itself says otherwise. */
export type DateOrder = 'day-first' | 'month-first'

const PARTED = /(?<!\d)(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})(?!\d)/

/** Month first only where some date cannot be read otherwise and none contradicts. */
export function dateOrderOf(cells: Iterable<ListCell>): DateOrder {
  let monthFirst = false
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? PARTED.exec(cell) : null
    if (parts === null) continue
    if (Number(parts[1]) > 12) return 'day-first'
    if (Number(parts[2]) > 12) monthFirst = true
  }
  return monthFirst ? 'month-first' : 'day-first'
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  may: 5,
  peb: 2,
  pebr: 2,
  ags: 8,
  agt: 8,
  aug: 8,
  nop: 11,
  oct: 10,
  dec: 12,
}

/** Days since 1899-12-30, as spreadsheets count; 1927 to 2064, so that a year is never taken for a day. */
const SERIALS = [10_000, 60_000] as const
const SERIAL_ZERO = -25_569

/**
 * The day in a cell: a spreadsheet's own day or serial number, 2023-05-12, 12/05/2023, 12-5-23, 12 Mei 2023, also
 * behind a place ("Demak, 12 Mei 2023"). undefined where there is none that can be read.
 * @param latest two-digit years are of the hundred years that end with it
 */
export function readDate(cell: ListCell, order: DateOrder, latest: PlainDate): PlainDate | undefined {
  if (cell instanceof Date) return parsePlainDate(cellText(cell))
  const serial =
    typeof cell === 'number' ? cell : /^\d{5}(\.0+)?$/.test(cellText(cell)) ? Number(cell) : undefined
  if (serial !== undefined) return readSerial(serial)
  const text = cellText(cell)
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const parted = PARTED.exec(text)
  if (parted !== null) {
    const [, first, second, year = ''] = parted
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return dayOf(yearOf(year, latest), month, day)
  }
  return readNamedMonth(text, latest)
}

function readSerial(serial: number): PlainDate | undefined {
  const day = Math.floor(serial)
  return day >= SERIALS[0] && day <= SERIALS[1]
    ? parsePlainDate(dateOfDayNumber(day + SERIAL_ZERO))
    : undefined
}

function readNamedMonth(text: string, latest: PlainDate): PlainDate | undefined {
  const named = /(?<!\d)(\d{1,2})[\s/.-]*([a-z]{3,10})[\s/.,-]*(\d{4}|\d{2})(?!\d)/i.exec(text)
  if (named === null) return undefined
  const word = (named[2] ?? '').toLowerCase()
  const known = MONTHS.findIndex((month) => word.startsWith(month)) + 1
  const month =
    known > 0 ? known : Object.entries(OTHER_MONTHS).find(([start]) => word.startsWith(start))?.[1]
  return month === undefined ? undefined : dayOf(yearOf(named[3] ?? '', latest), String(month), named[1])
}

function yearOf(year: string, latest: PlainDate): string {
  if (year.length === 4) return year
  const century = latest.slice(0, 2)
  return `${century}${year}` <= latest.slice(0, 4) ? `${century}${year}` : `${Number(century) - 1}${year}`
}

const dayOf = (year = '', month = '', day = ''): PlainDate | undefined =>
  parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** L, LK, Laki-laki, 1; P, PR, Perempuan, 2. */
export function readSex(cell: ListCell): Sex | undefined {
  const text = cellText(cell)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (/^(l|lk|laki|lakilaki|pria|cowok|m|male|1)$/.test(text)) return 'L'
  return /^(p|pr|prp|perempuan|wanita|cewek|f|female|2)$/.test(text) ? 'P' : undefined
}

/** A tick in a column of its own: v, x, 1, yes, or a sign. */
export const isTicked = (cell: ListCell): boolean =>
  cell === true || /^(v|x|1|ya|y|ada|punya|√|✓|✔|●|\+)$/i.test(cellText(cell))

/** Yes, no, or nothing said. */
export function readYesNo(cell: ListCell): boolean | undefined {
  if (isTicked(cell)) return true
  return cell === false || /^(tidak|tdk|t|tidak ada|tidak punya|belum|-|0|no|n)$/i.test(cellText(cell))
    ? false
    : undefined
}

/** A number with point or comma and perhaps its unit: 7,2 · 7.2 kg. `unreadable` is said, never guessed at. */
export function readNumber(cell: ListCell): number | 'unreadable' | undefined {
  if (typeof cell === 'number') return cell === 0 ? undefined : cell
  const text = cellText(cell).replace(/\s*(kg|cm|gr|gram|g)\.?$/i, '')
  // 0 stands for a child that was not measured.
  if (isBlank(text) || /^0+([.,]0+)?$/.test(text)) return undefined
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 'unreadable'
}

/** Terlentang or berbaring; berdiri. */
export function readPosition(cell: ListCell): 'berbaring' | 'berdiri' | undefined {
  const text = cellText(cell).toLowerCase()
  if (/^(terlentang|telentang|berbaring|tidur|baring|recumbent|l)$/.test(text)) return 'berbaring'
  return /^(berdiri|standing|h)$/.test(text) ? 'berdiri' : undefined
}

/** An age in whole years, months and days. */
export interface ListedAge {
  readonly months: number
  readonly days: number
}

/**
 * `2 Tahun - 3 Bulan - 10 Hari` (e-PPGBM), `2 th 3 bln`, `27 bulan`. A bare number is read in the unit that the header
 * names, or not at all.
 */
export function readAge(cell: ListCell, unit: 'months' | 'years' | undefined): ListedAge | undefined {
  const text = cellText(cell).toLowerCase()
  const bare = /^\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
  if (bare !== undefined) {
    if (unit === undefined) return undefined
    return plausibleAge({ months: Math.floor(unit === 'years' ? bare * 12 : bare), days: 0 })
  }
  const of = (words: string): number | undefined => {
    const found = new RegExp(`(\\d{1,3})\\s*(?:${words})\\b`).exec(text)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const [years, months, days] = [of('tahun|thn|th'), of('bulan|bln|bl'), of('hari|hr')]
  if (years === undefined && months === undefined && days === undefined) return undefined
  return plausibleAge({ months: (years ?? 0) * 12 + (months ?? 0), days: days ?? 0 })
}

const plausibleAge = (age: ListedAge): ListedAge | undefined => (age.months <= 125 * 12 ? age : undefined)

/** The day of birth of somebody who was of an age on a day. */
export const birthFromAge = (on: PlainDate, { months, days }: ListedAge): PlainDate =>
  addDays(addMonthsToDate(on, -months), -days)
