import type { Uuid } from '@simpul/domain/core'
import { type AttendanceView, checkInsOf } from '@simpul/domain/institution'
import { homeOn } from '@simpul/domain/people'
import type { FoldedPerson, SessionDay } from '../db/known.ts'
import type { Draft, Phone } from '../db/phone.ts'

/** The state a phone works with: as it will be once what is on the way is kept. */
export const stateOfDay = ({ state, proposed }: Pick<SessionDay, 'state' | 'proposed'>): string =>
  proposed?.to ?? state

const checkInDraft = (day: SessionDay, person: Uuid, guest: boolean): Draft => ({
  service: 'attendance',
  subject: { kind: 'person', id: person },
  happenedOn: day.day,
  body: { sessionDay: day.id, ...(guest ? { guest: true } : {}) },
})

export const isPresent = ({ views }: Pick<FoldedPerson, 'views'>, day: SessionDay): boolean =>
  ((views.attendance as AttendanceView | undefined)?.days ?? []).some(
    ({ sessionDay }) => sessionDay === day.id,
  )

/** That somebody came; a person this phone does not know, or who belongs elsewhere, is a guest. */
export const checkInOf = (
  phone: Pick<Phone, 'post'>,
  day: SessionDay,
  id: Uuid,
  person: Pick<FoldedPerson, 'subject'> | undefined,
): Draft => {
  const guest = person === undefined || homeOn(person.subject, day.day) !== phone.post.id
  return checkInDraft(day, person?.subject.id ?? id, guest)
}

export type CheckedIn = 'came' | 'was-here' | 'not-saved'

/** Writes that somebody came today, once: whom this phone has seen already stays as they are. */
export async function checkIn(
  phone: Pick<Phone, 'post' | 'person' | 'record'>,
  day: SessionDay,
  id: Uuid,
): Promise<CheckedIn> {
  const person = await phone.person(id)
  if (person !== undefined && isPresent(person, day)) return 'was-here'
  const written = await phone.record(checkInOf(phone, day, id, person))
  if (written.ok) return 'came'
  return written.problem.code === 'already-recorded' ? 'was-here' : 'not-saved'
}

/** Why a check-in is taken back. */
const NOT_HERE = 'salah catat, tidak datang'

export type TakenBack = 'taken-back' | 'was-not-here' | 'not-saved'

/** Takes back every check-in of the day that stands as far as this phone knows. */
export async function takeBackCheckIn(
  phone: Pick<Phone, 'person' | 'record'>,
  day: SessionDay,
  id: Uuid,
): Promise<TakenBack> {
  const person = await phone.person(id)
  const entries = (person?.entries ?? []).filter(({ standing }) => standing !== 'refused')
  const drafts = checkInsOf(entries, day.id).map(
    ({ id: entry, subject }): Draft => ({
      ...{ service: 'attendance', subject, happenedOn: day.day, body: null },
      amends: { entry, how: 'void', why: NOT_HERE },
    }),
  )
  if (drafts.length === 0) return 'was-not-here'
  return (await phone.record(drafts)).ok ? 'taken-back' : 'not-saved'
}
