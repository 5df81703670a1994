import type { PostRow } from '@simpul/domain/wire'
import { posts as text } from '../text/posts-text.ts'
import { say, sayDate } from '../text/say.ts'

const STATES = { closed: text.isClosed, open: text.isOpen, not_held: text.notHeld, planned: text.planned }

/** How the month's session day of a post stands, in words. */
export function dayText({ day, planned }: Pick<PostRow, 'day' | 'planned'>, now: string): string {
  if (day !== null) return say(STATES[day.state as keyof typeof STATES], { day: sayDate(day.day) })
  if (planned === null) return say(text.noPlan)
  return say(planned < now.slice(0, 10) ? text.late : text.planned, { day: sayDate(planned) })
}
