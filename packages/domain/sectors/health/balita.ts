import type { Month } from '../../core/index.ts'
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

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
