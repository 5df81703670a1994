import { type Entry, type Month, monthOf, monthRange, type PlainDate } from '@simpul/domain/core'
import type { SimulatedDistrict, SimulatedPost } from './district.ts'
import type { DeviceCounters } from './pen.ts'
import { peopleOfPost } from './post-people.ts'
import { grownUps, register } from './register-story.ts'
import { session } from './session-story.ts'
import { writersOf } from './writers.ts'

export interface StoryPlan {
  readonly from: PlainDate
  /** The last day that has happened. */
  readonly to: PlainDate
  /** About how many children under five belong to the post. */
  readonly underFives: number
  /** Grown-ups in the register, for a post of realistic size. */
  readonly others?: number
  /** The share of people whom somebody writes down a second time, as people do; none where left out. */
  readonly duplicates?: number
  /** Whether it is known who lives with whom, and how; see `homeStory`. */
  readonly homes?: boolean
}

/** One post's life as entries. Months may be told in any order. */
export interface PostStory {
  readonly post: SimulatedPost
  readonly months: readonly Month[]
  /** Who came into the book and who left it in a month. */
  readonly registerOf: (month: Month) => Entry[]
  /** The session day of a month. */
  readonly sessionOf: (month: Month) => Entry[]
}

/** The life of the post with this index; the same for the same district and plan. */
export function postStory(
  district: SimulatedDistrict,
  index: number,
  plan: StoryPlan,
  counters: DeviceCounters,
): PostStory {
  const post = district.posts[index] as SimulatedPost
  const writers = writersOf(district, index, counters)
  const people = peopleOfPost(district, index, plan)
  const months = monthRange(monthOf(plan.from), monthOf(plan.to))
  return {
    post,
    months,
    registerOf: (month) => [
      ...(month === months[0] ? grownUps(writers, people, plan.from) : []),
      ...register(writers, people, month, plan.to),
    ],
    sessionOf: (month) => session(writers, people.children, people.twice, month, plan.to),
  }
}
