import { dateOfDayNumber, dayNumber, type PlainDate } from '../core/index.ts'

/** Days during which a clock stands still, both ends included; without an end it still stands. */
export interface Pause {
  readonly from: PlainDate
  readonly to?: PlainDate
}

/** Days as numbers since 1970-01-01, ready to be asked thousands of times. */
export type DaySet = ReadonlySet<number>

export const daySet = (days: Iterable<PlainDate>): DaySet => new Set(Array.from(days, dayNumber))

export interface WorkingTime {
  readonly startOn: PlainDate
  /** Whole, not negative. */
  readonly workingDays: number
  readonly holidays: DaySet
  readonly pauses: readonly Pause[]
}

/**
 * The day on which so many working days have passed. A day counts when it is Monday to Friday, no holiday and in no
 * pause; the first that can is the day after `startOn`. No days at all are due on `startOn`, whatever day that is;
 * undefined when a pause without an end keeps the count from being reached.
 * Source: domain notes on the institution, 2.9.
 */
export function dueOn({ startOn, workingDays, holidays, pauses }: WorkingTime): PlainDate | undefined {
  const paused = pauses.map(({ from, to }) => ({
    from: dayNumber(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to),
  }))
  let day = dayNumber(startOn)
  for (let left = workingDays; left > 0; ) {
    day++
    const pause = paused.find(({ from, to }) => from <= day && day <= to)
    if (pause?.to === Number.POSITIVE_INFINITY) return undefined
    if (pause !== undefined) day = pause.to
    else if (isWeekday(day) && !holidays.has(day)) left--
  }
  return dateOfDayNumber(day)
}

/** Monday to Friday; 1970-01-01, day 0, was a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5

/** How many days are worked after one day, up to another and with it; 0 when that is not later. */
export function workingDaysBetween(after: PlainDate, upTo: PlainDate, holidays: DaySet): number {
  const last = dayNumber(upTo)
  let count = 0
  for (let day = dayNumber(after) + 1; day <= last; day++) if (isWeekday(day) && !holidays.has(day)) count++
  return count
}
