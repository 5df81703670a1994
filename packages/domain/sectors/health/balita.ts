import { addMonths, firstDay, type Month, type PlainDate } from '../../core/index.ts'
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

/** The first day of birth of those who are balita in a month. */
export const balitaBornFrom = (month: Month): PlainDate => firstDay(addMonths(month, 1 - UNDER_MONTHS))

const DIGITS_OF_TWO = 11 * 48
const DIGITS_OF_FOUR = 1111 * 48

/** Months since the year 0 of a date or month. Read digit by digit: every tally asks it a dozen times a child. */
export function monthNumber(date: PlainDate | Month): number {
  const century = date.charCodeAt(0) * 1000 + date.charCodeAt(1) * 100
  const year = century + date.charCodeAt(2) * 10 + date.charCodeAt(3) - DIGITS_OF_FOUR
  return year * 12 + date.charCodeAt(5) * 10 + date.charCodeAt(6) - DIGITS_OF_TWO
}
