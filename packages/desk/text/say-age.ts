import { completedMonths, daysBetween, type PlainDate, parsePlainDate } from '@simpul/domain/core'
import { say } from './say.ts'
import { ages } from './worklist-text.ts'

/** "14 bulan", "3 tahun 2 bulan"; days in the first month. */
export function sayAge(birth: string | null, on: PlainDate): string {
  const born = parsePlainDate(birth ?? '')
  if (born === undefined || born > on) return say(ages.unknown)
  const months = completedMonths(born, on)
  if (months === 0) return say(ages.days, { days: daysBetween(born, on) })
  if (months < 24) return say(ages.months, { months })
  return say(ages.years, { years: Math.floor(months / 12), months: months % 12 })
}
