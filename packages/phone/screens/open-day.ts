import type { Phone, SessionDay } from '../db/phone.ts'

/** Opens the session day of today, also one that had been called off; false when it could not be written. */
export async function openDay(phone: Pick<Phone, 'record' | 'today'>, day: SessionDay): Promise<boolean> {
  const opened = await phone.record({
    service: 'session-day',
    subject: { kind: 'activity', id: day.id },
    body: { from: day.proposed?.to ?? day.state, to: 'open', day: phone.today() },
  })
  return opened.ok
}
