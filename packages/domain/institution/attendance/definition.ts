import { defineService, type Entry, idFrom, type Uuid } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import { attendanceQuestions } from './form.ts'
import { attendanceIndicators } from './indicators.ts'
import { name } from './text.ts'
import { type AttendanceBody, type AttendanceView, attendanceView } from './view.ts'

/**
 * One entry per day, person and writer, so that each of two phones may see somebody come and a void takes back what it
 * names, never what another phone saw meanwhile (decision 0010); the view makes them one presence. A writer checks in
 * again by an amendment that replaces.
 */
export const attendanceId = (
  sessionDay: Uuid,
  person: Uuid,
  { recordedBy, device }: Pick<Entry, 'recordedBy' | 'device'>,
): Uuid => idFrom('attendance', sessionDay, person, recordedBy, device)

export const attendance = defineService<AttendanceBody, AttendanceView, PersonSubject>({
  id: 'attendance',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'attendance',
  name,
  questions: attendanceQuestions,
  madeId: (entry) => attendanceId(entry.body.sessionDay, entry.subject.id, entry),
  view: attendanceView,
  indicators: attendanceIndicators,
})
