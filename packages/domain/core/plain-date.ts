/**
 * A calendar day `YYYY-MM-DD` in the local time of the service (WIB, WITA or WIT), never an instant:
 * `new Date('2026-01-31')` is another day in Jakarta than in UTC.
 */
export type PlainDate = `${number}-${number}-${number}`

/** A calendar month `YYYY-MM`. */
export type Month = `${number}-${number}`

const DAY_MS = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber(date: PlainDate): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function dateOfDayNumber(days: number): PlainDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as PlainDate
}

/** A real calendar day between 1900-01-01 and 2100-12-31, or undefined. */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined
  const date = text as PlainDate
  if (date > '2100-12-31') return undefined
  return dateOfDayNumber(dayNumber(date)) === date ? date : undefined
}

export function parseMonth(text: string): Month | undefined {
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumber(date) + days)

export const monthOf = (date: PlainDate): Month => date.slice(0, 7) as Month

export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}

export const firstDay = (month: Month): PlainDate => `${month}-01` as PlainDate

export const lastDay = (month: Month): PlainDate => `${month}-${daysInMonth(month)}` as PlainDate

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  const number = String((index % 12) + 1).padStart(2, '0')
  return `${year}-${number}` as Month
}

/** The months from `from` to `to`, both included, oldest first. */
export function monthRange(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The same day number `count` months later; a day that does not exist becomes the month's last day. */
export function addMonthsToDate(date: PlainDate, count: number): PlainDate {
  const month = addMonths(monthOf(date), count)
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(month))
  return `${month}-${String(day).padStart(2, '0')}` as PlainDate
}

/**
 * Bulan penuh: 2 months 29 days is 2. An anniversary that does not exist falls on the month's last day
 * (31 January to 28 February is 1). Negative when `on` is before `birth`.
 * Source: domain notes on health, 1.2; the clamping is a product parameter fixed for all rules.
 */
export function completedMonths(birth: PlainDate, on: PlainDate): number {
  const months =
    (Number(on.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(birth.slice(5, 7))
  return addMonthsToDate(birth, months) > on ? months - 1 : months
}

/** The local calendar day of an instant, for a zone given as minutes east of UTC (WIB 420, WITA 480, WIT 540). */
export function localDate(instantMs: number, offsetMinutes: number): PlainDate {
  return new Date(instantMs + offsetMinutes * 60_000).toISOString().slice(0, 10) as PlainDate
}
