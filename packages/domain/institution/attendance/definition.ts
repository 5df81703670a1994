import { defineService, idFrom, type Uuid } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import { attendanceQuestions } from './form.ts'
import { attendanceIndicators } from './indicators.ts'
import { name } from './text.ts'
import { type AttendanceBody, type AttendanceView, attendanceView } from './view.ts'

/**
 * Two phones that check in the same person on the same day write the same entry. Taking the check-in back is
 * an amendment that voids it, checking in again one that replaces it.
 */
export const attendanceId = (sessionDay: Uuid, person: Uuid): Uuid => idFrom('attendance', sessionDay, person)

export const attendance = defineService<AttendanceBody, AttendanceView, PersonSubject>({
  id: 'attendance',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'attendance',
  name,
  questions: attendanceQuestions,
  view: attendanceView,
  indicators: attendanceIndicators,
})
