import {
  addDays,
  dayNumber,
  daysInMonth,
  firstDay,
  lastDay,
  type Month,
  type PlainDate,
  type Text,
} from '../core/index.ts'

/** 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** `last` is the last such weekday of the month, be it the fourth or the fifth. */
export type WeekOfMonth = 1 | 2 | 3 | 4 | 'last'

/**
 * On which day of every month a post opens: "tanggal 3", "Rabu kedua".
 * Source: domain notes on the institution, 4.6 and 5 (`serviceDayRule`).
 */
export type SessionDayRule =
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'weekday'; readonly week: WeekOfMonth; readonly weekday: Weekday }

/**
 * The day the rule names in a month. Day 31 in a month of 30 is the month's last day, so that every post has
 * one planned day a month. Holidays are not looked at: moving a session is a decision of people.
 */
export function plannedSessionDay(rule: SessionDayRule, month: Month): PlainDate {
  if (rule.kind === 'day-of-month')
    return addDays(firstDay(month), Math.min(rule.day, daysInMonth(month)) - 1)
  if (rule.week === 'last') {
    const last = lastDay(month)
    return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7))
  }
  const first = firstDay(month)
  return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.week - 1) * 7)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: PlainDate): Weekday {
  // 1970-01-01, day 0, was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

const WEEKDAYS: readonly Text[] = [
  { id: 'Senin', en: 'Monday' },
  { id: 'Selasa', en: 'Tuesday' },
  { id: 'Rabu', en: 'Wednesday' },
  { id: 'Kamis', en: 'Thursday' },
  { id: 'Jumat', en: 'Friday' },
  { id: 'Sabtu', en: 'Saturday' },
  { id: 'Minggu', en: 'Sunday' },
]

const WEEKS: Readonly<Record<WeekOfMonth, Text>> = {
  1: { id: 'pertama', en: 'first' },
  2: { id: 'kedua', en: 'second' },
  3: { id: 'ketiga', en: 'third' },
  4: { id: 'keempat', en: 'fourth' },
  last: { id: 'terakhir', en: 'last' },
}

/** The rule as people say it: "tanggal 3", "Rabu kedua". */
export function sessionDayText(rule: SessionDayRule): Text {
  if (rule.kind === 'day-of-month') return { id: `tanggal ${rule.day}`, en: `day ${rule.day} of the month` }
  const weekday = WEEKDAYS[rule.weekday - 1] as Text
  const week = WEEKS[rule.week]
  return { id: `${weekday.id} ${week.id}`, en: `${week.en} ${weekday.en}` }
}

/** Reads a rule from a database row or the wire; undefined when it is not one. */
export function parseSessionDayRule(input: unknown): SessionDayRule | undefined {
  if (typeof input !== 'object' || input === null || !('kind' in input)) return undefined
  if (input.kind === 'day-of-month' && 'day' in input && isWhole(input.day, 31))
    return { kind: 'day-of-month', day: input.day }
  if (input.kind !== 'weekday' || !('week' in input) || !('weekday' in input)) return undefined
  if ((input.week !== 'last' && !isWhole(input.week, 4)) || !isWhole(input.weekday, 7)) return undefined
  return { kind: 'weekday', week: input.week as WeekOfMonth, weekday: input.weekday as Weekday }
}

const isWhole = (value: unknown, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max
