import { type JournalEntry, type PlainDate, standingEntries, type Uuid } from '../../core/index.ts'

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
  /** One per session day, however many phones or merged records say so: the later check-in stands. */
  readonly days: readonly DayPresent[]
}

/** The check-ins of a day that stand: taking somebody's presence back voids each of them. */
export const checkInsOf = (entries: readonly JournalEntry[], sessionDay: Uuid): JournalEntry[] =>
  standingEntries(entries).filter(
    ({ service, body }) => service === 'attendance' && (body as AttendanceBody).sessionDay === sessionDay,
  )

export function attendanceView(entries: readonly JournalEntry<AttendanceBody>[]): AttendanceView {
  const days = new Map<Uuid, DayPresent>()
  for (const { happenedOn, body } of entries) {
    const { sessionDay, present = true, guest = false } = body
    if (present) days.set(sessionDay, { sessionDay, day: happenedOn, guest })
  }
  return { days: [...days.values()] }
}
