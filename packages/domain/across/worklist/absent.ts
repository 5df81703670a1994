import { monthOf, type PlainDate } from '../../core/index.ts'
import { homeOn } from '../../people/index.ts'
import { seenDays, type WorklistPerson } from './known.ts'
import { type MonthSession, monthSession, type PostMonth } from './post-month.ts'
import { reasons } from './text.ts'
import type { WorkItem } from './work-item.ts'

/**
 * Who was not met since the beginning of the month by the time its session day was over; before that, who missed the
 * month before and was not met since. Being met anywhere counts, on another day or at another post; who did not belong
 * to the post on the day was not expected there.
 */
export function absentItems(
  person: WorklistPerson,
  session: MonthSession,
  post: PostMonth,
  today: PlainDate,
): WorkItem[] {
  const asked = session.is === 'ahead' ? post.before : post
  const missed = session.is === 'ahead' ? monthSession(asked, today) : session
  if (missed.is !== 'over' && missed.is !== 'missed') return []
  const seen = seenDays(person)
  const metSince = seen.some((day) => monthOf(day) >= asked.month)
  if (metSince || homeOn(person.subject, missed.day) !== post.unit) return []
  return [absence(missed.is, missed.day, seen.at(-1))]
}

function absence(is: 'over' | 'missed', day: PlainDate, last: PlainDate | undefined): WorkItem {
  const [once, never] =
    is === 'over'
      ? [reasons.absent, reasons.absentNever]
      : [reasons.absentPlanned, reasons.absentPlannedNever]
  return {
    kind: 'absent',
    code: is === 'over' ? 'absent' : 'absent-unrecorded',
    service: 'attendance',
    level: 'watch',
    reason: last === undefined ? never : once,
    params: { day, ...(last === undefined ? {} : { seen: last }) },
    since: last ?? day,
  }
}
