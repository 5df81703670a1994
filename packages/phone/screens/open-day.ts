import type { SessionDay } from '../db/known.ts'
import type { Draft } from '../db/phone.ts'
import { stateOfDay } from './check-in.ts'

/** Why a day that had been called off or moved is opened all the same. */
const CAME = 'warga datang, tetap dibuka'

/** The step that opens a session day, also one that had been called off or moved. */
export function openingOf(day: Omit<SessionDay, 'view' | 'entries'>): Draft {
  const from = stateOfDay(day)
  return {
    service: 'session-day',
    subject: { kind: 'activity', id: day.id },
    body: { from, to: 'open', day: day.day, ...(from === 'planned' ? {} : { reason: CAME }) },
  }
}
