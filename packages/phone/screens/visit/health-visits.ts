import { parseSessionDayRule } from '@simpul/domain/areas'
import { postMonth, worklistOf } from '@simpul/domain/catalogue'
import { monthOf, type Uuid } from '@simpul/domain/core'
import type { HouseholdVisitBody } from '@simpul/domain/institution'
import type { Draft, Phone } from '../../db/phone.ts'
import { postDays } from '../closing/post-days.ts'
import { visitReasons } from '../closing/visit-reasons.ts'

/**
 * One visit feeds the list of health too: whoever stands on it and lives here has been called on. Only for who serves
 * health; nobody ticks the same visit twice.
 * @param members those who were met, or all who live there where nobody was
 */
export async function healthVisits(
  phone: Phone,
  members: readonly Uuid[],
  outcome: HouseholdVisitBody['outcome'],
): Promise<readonly Draft[]> {
  const today = phone.today()
  const { id: unit, sessionDayRule } = phone.post
  const post = postMonth(unit, parseSessionDayRule(sessionDayRule), await postDays(phone), monthOf(today))
  const people = await Promise.all(members.map((id) => phone.person(id)))
  return people.flatMap((person): Draft[] => {
    const items = person === undefined ? [] : worklistOf(person, post, today)
    if (person === undefined || items.length === 0) return []
    const subject = { kind: 'person', id: person.subject.id } as const
    return [{ service: 'home-visit', subject, body: { met: outcome, reasons: visitReasons(items) } }]
  })
}
