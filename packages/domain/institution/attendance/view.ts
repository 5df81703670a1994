import type { JournalEntry, PlainDate, Uuid } from '../../core/index.ts'

export interface AttendanceBody {
  readonly sessionDay: Uuid
  /** Absent means present. */
  readonly present?: boolean
  /** Served at a post that is not their own. */
  readonly guest?: boolean
}

export interface DayPresent {
  readonly sessionDay: Uuid
  readonly day: PlainDate
  readonly guest: boolean
}

export interface AttendanceView {
  /** One per session day, also after two records of one person were merged: the later check-in stands. */
  readonly days: readonly DayPresent[]
}

export function attendanceView(entries: readonly JournalEntry<AttendanceBody>[]): AttendanceView {
  const days = new Map<Uuid, DayPresent>()
  for (const { happenedOn, body } of entries) {
    const { sessionDay, present = true, guest = false } = body
    if (present) days.set(sessionDay, { sessionDay, day: happenedOn, guest })
  }
  return { days: [...days.values()] }
}
