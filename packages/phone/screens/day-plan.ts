import { parseSessionDayRule, plannedSessionDay } from '@simpul/domain/areas'
import { addMonths, daysBetween, type Month, monthOf, type PlainDate, type Text } from '@simpul/domain/core'
import { plannedDay } from '@simpul/domain/institution'
import type { SessionDay } from '../db/known.ts'
import type { Draft, Phone } from '../db/phone.ts'
import { day as text } from '../text/day-text.ts'
import { stateOfDay } from './check-in.ts'

/** The session of a month: when it is planned, and what has become of it. */
export interface DayPlan {
  readonly day: PlainDate
  /** The days it was moved away from, that of the rule first. */
  readonly movedFrom: readonly PlainDate[]
  readonly session: SessionDay
}

/** What the first screen says about session days. */
export interface Plans {
  /** The next one, today's included; undefined where the post has no rule. */
  readonly next: DayPlan | undefined
  /** Planned earlier this month and never opened: it may lie on paper. */
  readonly missed: DayPlan | undefined
}

type Planning = Pick<Phone, 'post' | 'sessionDay' | 'sessionDays'>

/** The plan of a month by the rule of the post, moved as people moved it. */
export async function planOf(phone: Planning, month: Month): Promise<DayPlan | undefined> {
  const rule = parseSessionDayRule(phone.post.sessionDayRule)
  if (rule === undefined) return undefined
  const days = await phone.sessionDays(month)
  const views = days.flatMap(({ view }) => (view === undefined ? [] : [view]))
  const { day, movedFrom } = plannedDay(plannedSessionDay(rule, month), views)
  return { day, movedFrom, session: await phone.sessionDay(day) }
}

/** This month's session while it is ahead or today, otherwise next month's. */
export async function plansOf(phone: Planning, today: PlainDate): Promise<Plans> {
  const now = await planOf(phone, monthOf(today))
  if (now === undefined) return { next: undefined, missed: undefined }
  const isOver = now.day < today || ['closed', 'not_held'].includes(stateOfDay(now.session))
  if (!isOver) return { next: now, missed: undefined }
  const held = (await phone.sessionDays(monthOf(today))).some((day) =>
    ['open', 'closed'].includes(stateOfDay(day)),
  )
  const isMissed = !held && stateOfDay(now.session) === 'planned'
  const next = await planOf(phone, addMonths(monthOf(today), 1))
  return { next, missed: isMissed ? now : undefined }
}

/** From so many days before on, the first screen says what to prepare. */
export const REMIND_DAYS = 7

/** "hari ini", "besok", "5 hari lagi". */
export function countdown(
  today: PlainDate,
  day: PlainDate,
): { readonly text: Text; readonly params: { count: number } } {
  const count = daysBetween(today, day)
  return { text: count === 0 ? text.isToday : count === 1 ? text.isTomorrow : text.inDays, params: { count } }
}

/**
 * The entry that moves a plan to another day of its month. Back to a day it came from, that day is planned again; so the
 * way from the day of the rule never goes round in circles.
 */
export function moveDraft(plan: DayPlan, back: SessionDay | undefined, to: PlainDate, reason: string): Draft {
  const from = back ?? plan.session
  const body =
    back === undefined
      ? { from: stateOfDay(from), to: 'moved', day: from.day, movedTo: to, reason }
      : { from: 'moved', to: 'planned', day: from.day, reason }
  return { service: 'session-day', subject: { kind: 'activity', id: from.id }, body }
}

/** The entry that calls a planned day off. */
export const callOffDraft = ({ session }: DayPlan, reason: string): Draft => ({
  service: 'session-day',
  subject: { kind: 'activity', id: session.id },
  body: { from: stateOfDay(session), to: 'not_held', day: session.day, reason },
})
