import type { Phone, SessionDay } from '../db/phone.ts'
import { stateOfDay } from './check-in.ts'

/** Why a day that had been called off or moved is opened all the same. */
const CAME = 'warga datang, tetap dibuka'

/** Opens a session day, also one that had been called off or moved; false when it could not be written. */
export async function openDay(phone: Pick<Phone, 'record'>, day: SessionDay): Promise<boolean> {
  const from = stateOfDay(day)
  const opened = await phone.record({
    service: 'session-day',
    subject: { kind: 'activity', id: day.id },
    body: { from, to: 'open', day: day.day, ...(from === 'planned' ? {} : { reason: CAME }) },
  })
  return opened.ok
}
