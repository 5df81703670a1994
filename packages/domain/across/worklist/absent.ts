import { monthOf } from '../../core/index.ts'
import { homeOn } from '../../people/index.ts'
import { isIn, seenDays, type WorklistPerson } from './known.ts'
import type { MonthSession, PostMonth } from './post-month.ts'
import { reasons } from './text.ts'
import type { WorkItem } from './work-item.ts'

/**
 * Who was not met in the month by the time its session day was over. Being met anywhere counts, on another day or at
 * another post; who did not belong to the post on the day was not expected there.
 */
export function absentItems(person: WorklistPerson, session: MonthSession, post: PostMonth): WorkItem[] {
  if (session.is !== 'over' && session.is !== 'missed') return []
  const seen = seenDays(person)
  if (isIn(seen, post.month) || homeOn(person.subject, session.day) !== post.unit) return []
  const last = seen.filter((day) => monthOf(day) < post.month).at(-1)
  const [once, never] =
    session.is === 'over'
      ? [reasons.absent, reasons.absentNever]
      : [reasons.absentPlanned, reasons.absentPlannedNever]
  return [
    {
      kind: 'absent',
      code: session.is === 'over' ? 'absent' : 'absent-unrecorded',
      service: 'attendance',
      level: 'watch',
      reason: last === undefined ? never : once,
      params: { day: session.day, ...(last === undefined ? {} : { seen: last }) },
      since: last ?? session.day,
    },
  ]
}
