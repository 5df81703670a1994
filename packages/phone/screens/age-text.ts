import { completedMonths, daysBetween, type PlainDate } from '@simpul/domain/core'
import { say } from '../text/language.ts'
import { ages } from '../text/people-text.ts'

const SCHOOL_MONTHS = 72

/** "14 bulan", "3 tahun 2 bulan"; days in the first month, years alone from six on. */
export function ageText(birth: PlainDate | undefined, on: PlainDate): string {
  if (birth === undefined || birth > on) return say(ages.unknown)
  const months = completedMonths(birth, on)
  if (months === 0) return say(ages.days, { days: daysBetween(birth, on) })
  if (months < 24) return say(ages.months, { months })
  // Of whoever goes to school or is grown up nobody asks for the months.
  if (months >= SCHOOL_MONTHS) return say(ages.wholeYears, { years: Math.floor(months / 12) })
  return say(ages.years, { years: Math.floor(months / 12), months: months % 12 })
}
