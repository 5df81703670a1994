import { type Indicator, lastDay, type Month, monthOf, type PlainDate, type Uuid } from '../../core/index.ts'
import { indicators as text } from './text.ts'
import type { SessionDayView } from './view.ts'

/** A post as a month's figures see it. `to` is the first day it no longer existed. */
export interface PostSubject {
  readonly id: Uuid
  readonly from: PlainDate
  readonly to?: PlainDate
}

const existsAtEndOf = (post: PostSubject, month: Month): boolean => {
  const day = lastDay(month)
  return post.from <= day && (post.to === undefined || day < post.to)
}

/** Days on which people were served; a day called off is not one. */
const heldIn = (days: readonly SessionDayView[], month: Month): SessionDayView[] =>
  days.filter(({ day, opened }) => opened && day !== undefined && monthOf(day) === month)

const reach = (reached: boolean) => ({ kind: 'reach', counted: 1, reached: reached ? 1 : 0 }) as const

/** What is counted about a post itself, from all its session days. */
export const unitIndicators: readonly Indicator<PostSubject, readonly SessionDayView[]>[] = [
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
]
