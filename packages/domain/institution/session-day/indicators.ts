import { type Indicator, lastDay, type Month, monthOf, type PlainDate, type Uuid } from '../../core/index.ts'
import { OFFICER_PARTS } from '../officers/form.ts'
import type { OfficersView } from '../officers/view.ts'
import { indicators as text } from './text.ts'
import { expectedState, type SessionDayView } from './view.ts'

/** A post as a month's figures see it. `to` is the first day it no longer existed. */
export interface PostSubject {
  readonly id: Uuid
  readonly from: PlainDate
  readonly to?: PlainDate
  /** The months whose report it has sent, as the server kept that. */
  readonly reported?: readonly Month[]
}

/** One session day of a post with what was noted about it. */
export interface PostDay extends SessionDayView {
  readonly officers?: OfficersView
}

/** The session day among what stands about an activity. */
export function postDayOf(views: Readonly<Record<string, unknown>>): PostDay | undefined {
  const day = views['session-day'] as SessionDayView | undefined
  const officers = views.officers as OfficersView | undefined
  return day === undefined || officers === undefined ? day : { ...day, officers }
}

const existsAtEndOf = (post: PostSubject, month: Month): boolean => {
  const day = lastDay(month)
  return post.from <= day && (post.to === undefined || day < post.to)
}

/** Days on which people were served; a day called off is not one. */
const heldIn = (days: readonly PostDay[], month: Month): PostDay[] =>
  days.filter(({ day, opened }) => opened && day !== undefined && monthOf(day) === month)

/** The same, and on a phone also a day whose opening is on its way: like a weight, who was there counts at once. */
const servedIn = (days: readonly PostDay[], month: Month): PostDay[] =>
  days.filter(
    (one) =>
      one.day !== undefined &&
      monthOf(one.day) === month &&
      (one.opened || ['open', 'closed'].includes(expectedState(one))),
  )

const reach = (reached: boolean) => ({ kind: 'reach', counted: 1, reached: reached ? 1 : 0 }) as const

/** What is counted about a post itself, from all its session days. */
export const unitIndicators: readonly Indicator<PostSubject, readonly PostDay[]>[] = [
  {
    id: 'day.expected',
    version: 1,
    kind: 'count',
    name: text.expected,
    definition: text.expectedMeans,
    counts: existsAtEndOf,
    contribute: () => ({ kind: 'count', count: 1 }),
  },
  {
    id: 'day.opened',
    version: 1,
    kind: 'reach',
    name: text.opened,
    definition: text.openedMeans,
    counts: existsAtEndOf,
    contribute: (_post, days = [], month) => reach(heldIn(days, month).length > 0),
  },
  {
    id: 'day.closed',
    version: 1,
    kind: 'reach',
    name: text.closed,
    definition: text.closedMeans,
    counts: existsAtEndOf,
    contribute: (_post, days = [], month) => {
      const held = heldIn(days, month)
      return reach(held.length > 0 && held.every((day) => day.state === 'closed'))
    },
  },
  {
    id: 'day.officers',
    version: 1,
    kind: 'parts',
    name: text.officers,
    definition: text.officersMean,
    counts: existsAtEndOf,
    contribute: (_post, days = [], month) => ({ kind: 'parts', parts: officersOn(servedIn(days, month)) }),
  },
  {
    id: 'report.sent',
    version: 1,
    kind: 'reach',
    name: text.reported,
    definition: text.reportedMeans,
    counts: existsAtEndOf,
    contribute: ({ reported }, _days, month) => reach(reported?.includes(month) ?? false),
  },
]

/** Whoever served on two days of a month was there twice, as in the register. */
function officersOn(days: readonly PostDay[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { officers } of days) {
    if (officers === undefined) continue
    for (const part of OFFICER_PARTS) if (officers[part] > 0) sums[part] = (sums[part] ?? 0) + officers[part]
  }
  return sums
}
