import type { Month, PlainDate } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'

/** SKDN counts children of 0 to 59 completed months [K]. */
const UNDER_MONTHS = 60

/**
 * Whether somebody is a balita in a month, judged on its last day. On that day the completed months are simply
 * the months between: an anniversary that does not exist falls on the last day.
 */
export function isBalita({ birth }: PersonSubject, month: Month): boolean {
  if (birth === undefined) return false
  const months = monthNumber(month) - monthNumber(birth)
  return months >= 0 && months < UNDER_MONTHS
}

/** Months since the year 0 of a date or month. Read digit by digit: every tally asks it a dozen times a child. */
export function monthNumber(date: PlainDate | Month): number {
  const digit = (at: number) => date.charCodeAt(at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return year * 12 + digit(5) * 10 + digit(6)
}
