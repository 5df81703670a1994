import { type Actor, type Assignment, mayWrite } from '@simpul/domain/access'
import type { CaseActor } from '@simpul/domain/cases'
import type { ServiceSheet, Uuid } from '@simpul/domain/core'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'

/** Whoever holds this phone, as the policy asks for them. */
export function actorOf({ me }: Pick<Phone, 'me'>): Actor {
  // What the server says of an assignment is what the policy reads: it made it from the same roles.
  return { user: me.user.id, assignments: me.assignments as readonly Assignment[] }
}

/** A unit and those above it, as far as this phone knows them. */
export function unitPathOf({ me }: Pick<Phone, 'me'>, unit: Uuid): readonly Uuid[] {
  const parent = me.units.find(({ id }) => id === unit)?.parent
  return parent === undefined ? [unit] : [unit, ...unitPathOf({ me }, parent)]
}

/** Who takes a step in a case of a unit today. */
export const caseActorOf = (phone: Phone, unit: Uuid): CaseActor => ({
  actor: actorOf(phone),
  unitPath: unitPathOf(phone, unit),
  on: phone.today(),
})

/** The sheets that may be filled in here today: of the own sector, of those covered, and what anybody may report. */
export function sheetsFor(phone: Phone, { sheets, caseServices }: Sheets): readonly ServiceSheet[] {
  const { actor, unitPath, on } = caseActorOf(phone, phone.post.id)
  return sheets.filter((sheet) => mayWrite(actor, caseServices(sheet).report, unitPath, on))
}
