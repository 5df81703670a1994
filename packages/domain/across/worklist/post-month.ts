import { plannedSessionDay, type SessionDayRule } from '../../areas/index.ts'
import { addMonths, type Month, monthOf, type PlainDate, type Uuid } from '../../core/index.ts'
import { expectedState, type SessionDayView } from '../../institution/index.ts'

/** The session days of a post in a month: those that were set, and the one its rule names. */
export interface MonthDays {
  readonly month: Month
  /** Whatever their state. */
  readonly days: readonly SessionDayView[]
  /** Absent for a post without a rule. */
  readonly planned?: PlainDate
}

/** What the worklist needs to know of a post in a month. */
export interface PostMonth extends MonthDays {
  readonly unit: Uuid
  /** Until this month's session day is over, whoever missed the one before is still looked for. */
  readonly before: MonthDays
}

/** The facts of one post and month from its rule and any of its session days, whatever month they are of. */
export const postMonth = (
  unit: Uuid,
  rule: SessionDayRule | undefined,
  sessionDays: readonly SessionDayView[],
  month: Month,
): PostMonth => ({
  unit,
  ...monthDays(rule, sessionDays, month),
  before: monthDays(rule, sessionDays, addMonths(month, -1)),
})

function monthDays(
  rule: SessionDayRule | undefined,
  sessionDays: readonly SessionDayView[],
  month: Month,
): MonthDays {
  const days = sessionDays.filter(({ day }) => day !== undefined && monthOf(day) === month)
  return { month, days, ...(rule === undefined ? {} : { planned: plannedSessionDay(rule, month) }) }
}

/**
 * What has become of the month's session day by `today`. over: people were served and the day is closed or past.
 * missed: it was planned, has passed, and nothing tells that it was held or called off. called-off: it was not held and
 * none follows. ahead: it is still to come, is open now, or no day is known.
 */
export type MonthSession =
  | { readonly is: 'over' | 'missed' | 'called-off'; readonly day: PlainDate }
  | { readonly is: 'ahead' }

/** Of several session days the latest that is over speaks for the month. */
export function monthSession({ days, planned }: MonthDays, today: PlainDate): MonthSession {
  const served = newestOf(days, (day) => isServed(day) && isOver(day, today))
  if (served !== undefined) return { is: 'over', day: served }
  if (days.some(isServed)) return { is: 'ahead' }
  // A day that somebody set stands for the rule's, which may name another.
  const set = newestOf(days, (day) => expectedState(day) === 'planned')
  const calledOff = newestOf(days, (day) => expectedState(day) === 'not_held')
  const expected = set ?? (calledOff === undefined ? planned : undefined)
  if (expected !== undefined) return expected < today ? { is: 'missed', day: expected } : { is: 'ahead' }
  return calledOff !== undefined && calledOff <= today
    ? { is: 'called-off', day: calledOff }
    : { is: 'ahead' }
}

/** Also a day whose opening is still on its way to the server. */
const isServed = (day: SessionDayView): boolean =>
  day.opened || ['open', 'closed'].includes(expectedState(day))

const isOver = (view: SessionDayView, today: PlainDate): boolean =>
  view.day !== undefined && (view.day < today || (view.day === today && expectedState(view) === 'closed'))

function newestOf(
  days: readonly SessionDayView[],
  is: (day: SessionDayView) => boolean,
): PlainDate | undefined {
  return days
    .filter(is)
    .flatMap(({ day }) => (day === undefined ? [] : [day]))
    .sort()
    .at(-1)
}
