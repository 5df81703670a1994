import {
  addDays,
  dayNumber,
  type Finding,
  idFrom,
  type PlainDate,
  type Text,
  type Uuid,
} from '../core/index.ts'
import { type AreaCode, isInArea } from './area-code.ts'
import { calendarNotFilled, enterCalendar } from './calendar-text.ts'
import { type DaySet, daySet } from './working-days.ts'
import { findZone } from './zones.ts'

export const HOLIDAY_KINDS = ['national', 'joint-leave', 'local'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

/** A day off, in the whole country or in one area and all that lies in it. */
export interface Holiday {
  readonly on: PlainDate
  readonly kind: HolidayKind
  readonly name: Text
  /** The decree or letter that says so. */
  readonly source: string
  /** Absent: the whole country. */
  readonly area?: AreaCode
}

/** All that is known of days off; `yearly` are the national ones whose `MM-DD` never changes. */
export interface HolidayBook {
  readonly listed: readonly Holiday[]
  readonly yearly: readonly { readonly monthDay: string }[]
}

/** Which days are worked in one area, and when its day begins. */
export interface WorkingCalendar {
  readonly area: AreaCode
  /** Minutes east of UTC: a day is a day where the village is. */
  readonly offsetMinutes: number
  readonly holidays: DaySet
  /** Years whose national list has been published and entered. */
  readonly knownYears: ReadonlySet<number>
  /** Another one as soon as a day off is added, moved or withdrawn. */
  readonly version: Uuid
}

/** Years for which the days off that never change are laid out: as far as a plain date goes. */
const YEARLY_FROM = 2000
const YEARLY_TO = 2100

/**
 * The calendar of an area: what holds in the country and in each area around it. The province must have a time zone,
 * otherwise this throws.
 */
export function workingCalendar(area: AreaCode, { listed, yearly }: HolidayBook): WorkingCalendar {
  const zone = findZone(area)
  if (zone === undefined) throw new Error(`no time zone is known for ${area}`)
  const here = listed.filter((holiday) => holiday.area === undefined || isInArea(area, holiday.area))
  const days = [...new Set(here.map(({ on }) => on))].sort()
  const monthDays = yearly.map(({ monthDay }) => monthDay)
  const everyYear = yearsBetween(YEARLY_FROM, YEARLY_TO).flatMap((year) =>
    monthDays.map((monthDay) => `${year}-${monthDay}` as PlainDate),
  )
  return {
    area,
    offsetMinutes: zone.offsetMinutes,
    holidays: daySet([...everyYear, ...days]),
    knownYears: knownYears(listed, monthDays),
    version: idFrom('working-calendar', String(zone.offsetMinutes), ...monthDays, ...days),
  }
}

const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** A year is known once its national list is in: the list names all days that never change, and more. */
export function knownYears(listed: readonly Holiday[], monthDays: readonly string[]): ReadonlySet<number> {
  const national = listed.flatMap(({ area, on }) => (area === undefined ? [on] : []))
  const named = new Set<string>(national)
  const years = new Set(national.map(yearOf))
  return new Set([...years].filter((year) => monthDays.every((monthDay) => named.has(`${year}-${monthDay}`))))
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** Days before the turn of the year from which a missing list is spoken of: the decree comes in autumn. */
const NOTICE_DAYS = 60

/** Says that the holidays of this year, or of a year about to begin, have not been entered. */
export function calendarFindings({ knownYears: known }: WorkingCalendar, today: PlainDate): Finding[] {
  const missing = [yearOf(today), yearOf(addDays(today, NOTICE_DAYS))].find((year) => !known.has(year))
  if (missing === undefined) return []
  return [
    {
      service: 'working-calendar',
      code: 'calendar-not-filled',
      level: missing === yearOf(today) ? 'watch' : 'inform',
      reason: calendarNotFilled,
      params: { year: String(missing) },
      todo: enterCalendar,
    },
  ]
}

const DAY_MS = 86_400_000

/** The instant at which a day begins in the area, in milliseconds since 1970. */
export const startOfDay = (
  { offsetMinutes }: Pick<WorkingCalendar, 'offsetMinutes'>,
  date: PlainDate,
): number => dayNumber(date) * DAY_MS - offsetMinutes * 60_000
