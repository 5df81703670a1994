import { readingMs } from '../clock.ts'
import type { Entry } from '../entry.ts'
import { localDate, type PlainDate } from '../plain-date.ts'

/** When answers are given. An entry does not say in which zone, so today may be one of two days. */
export interface When {
  readonly happenedOn: PlainDate
  /** Today where the day begins first (WIT): no date of today is in the future. */
  readonly today: PlainDate
  /** Today where it begins last (WIB): no date of today is in the past. */
  readonly todayInWest: PlainDate
  /** Milliseconds since 1970. */
  readonly now: number
}

const WIB = 7 * 60
const WIT = 9 * 60

/**
 * When an entry was answered: what phone and server hold its dates against. Of one not recorded yet, the end of the day
 * it happened on.
 */
export function whenAnswered({
  happenedOn,
  recordedAt,
}: Pick<Entry, 'happenedOn'> & Partial<Pick<Entry, 'recordedAt'>>): When {
  if (recordedAt === undefined) return whenOnDay(happenedOn)
  const now = readingMs(recordedAt)
  return { happenedOn, today: localDate(now, WIT), todayInWest: localDate(now, WIB), now }
}

/** The end of a day, in WIB. */
export function whenOnDay(day: PlainDate): When {
  return { happenedOn: day, today: day, todayInWest: day, now: Date.parse(`${day}T23:59:59.999+07:00`) }
}
