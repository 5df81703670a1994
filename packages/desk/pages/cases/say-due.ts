import { type WorkingCalendar, workingCalendar, workingDaysBetween } from '@simpul/domain/areas'
import { addDays, localDate, type Text } from '@simpul/domain/core'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '@simpul/domain/reference/holidays'
import type { Me } from '@simpul/domain/wire'
import type { Tone } from '@simpul/parts'
import { due as text } from '../../text/cases-text.ts'
import { say, sayNumber } from '../../text/say.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export interface DueWords {
  readonly words: string
  readonly tone: Extract<Tone, 'urgent' | 'watch' | 'quiet'>
}

/** National days off hold everywhere; which area they are asked for matters for local ones only. */
const ANYWHERE = '31'

/** The calendar by which a reader counts days: the national one, at the hours of the cell. */
export const calendarOf = ({ cell }: Pick<Me, 'cell'>): WorkingCalendar => ({
  ...workingCalendar(ANYWHERE, { listed: NATIONAL_HOLIDAYS, yearly: YEARLY_HOLIDAYS }),
  offsetMinutes: cell.utcOffset,
})

/**
 * How long there is left, as people say it: *besok*, *lewat 2 hari kerja*.
 * @param dueAt the first instant that is too late; null when no clock runs
 * @param now in milliseconds since 1970
 */
export function sayDue(dueAt: string | null, now: number, calendar: WorkingCalendar): DueWords {
  if (dueAt === null) return quiet(text.none)
  const at = Date.parse(dueAt)
  return at <= now ? late(at, now, calendar) : ahead(at, now, calendar)
}

function late(at: number, now: number, { offsetMinutes, holidays }: WorkingCalendar): DueWords {
  const urgent = (said: Text, count = 0): DueWords => ({
    words: say(said, { count: sayNumber(count, 0) }),
    tone: 'urgent',
  })
  const passed = now - at
  if (!isMidnight(at, offsetMinutes) && passed < DAY_MS) {
    const minutes = Math.max(1, Math.floor(passed / MINUTE_MS))
    return passed < HOUR_MS
      ? urgent(text.lateMinutes, minutes)
      : urgent(text.lateHours, Math.floor(passed / HOUR_MS))
  }
  const days = workingDaysBetween(lastDay(at, offsetMinutes), localDate(now, offsetMinutes), holidays)
  return days === 0 ? urgent(text.late) : urgent(text.lateDays, days)
}

function ahead(at: number, now: number, { offsetMinutes, holidays }: WorkingCalendar): DueWords {
  const today = localDate(now, offsetMinutes)
  const last = lastDay(at, offsetMinutes)
  if (last === today) {
    if (isMidnight(at, offsetMinutes)) return { words: say(text.today), tone: 'watch' }
    return { words: say(text.todayAt, { time: clockTime(at, offsetMinutes) }), tone: 'watch' }
  }
  if (last === addDays(today, 1)) return { words: say(text.tomorrow), tone: 'watch' }
  // Nobody waits for a day on which nobody works.
  const days = Math.max(1, workingDaysBetween(today, last, holidays))
  return quiet(text.days, days)
}

const quiet = (said: Text, count = 0): DueWords => ({
  words: say(said, { count: sayNumber(count, 0) }),
  tone: 'quiet',
})

const isMidnight = (at: number, offsetMinutes: number): boolean =>
  (at + offsetMinutes * MINUTE_MS) % DAY_MS === 0

const lastDay = (at: number, offsetMinutes: number) => localDate(at - 1, offsetMinutes)

/** 14.30, as it is written in Bahasa. */
const clockTime = (at: number, offsetMinutes: number): string =>
  new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(11, 16).replace(':', '.')
