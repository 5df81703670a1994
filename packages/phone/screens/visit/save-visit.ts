import type { Sector, Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Draft, Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { foundNeeds, type PaidVisit, type VisitDraft } from './visit-draft.ts'
import type { VisitedFamily } from './visited-family.ts'

/** What a visit is written down as: itself, a hand-over to each sector that is needed, visits of health. */
export interface VisitToSave {
  readonly drafts: readonly Draft[]
  readonly paid: PaidVisit
}

/** Turns a visit into entries. Of a family that was not met nothing was asked. */
export function visitToSave(
  phone: Phone,
  sheets: Sheets,
  draft: VisitDraft,
  { name }: Pick<VisitedFamily, 'name'>,
): VisitToSave {
  const isMet = draft.answers.outcome === 'met'
  const { present, ...rest } = draft.answers
  const asked = isMet ? (Object.keys(draft.asked) as Sector[]) : []
  const household = draft.household === undefined ? {} : { household: draft.household }
  const found = isMet ? foundNeeds(draft) : []
  const handOvers = found.map((one) => ({ id: v7(), ...one }))
  const body = {
    ...rest,
    ...household,
    ...(draft.household === undefined && draft.person !== undefined ? { person: draft.person } : {}),
    ...(isMet && present !== undefined ? { present } : {}),
    ...(asked.length === 0 ? {} : { asked }),
  }
  const { nextOn } = draft.answers
  return {
    drafts: [
      { service: 'household-visit', subject: { kind: 'visit', id: draft.id }, body },
      ...handOvers.map(
        ({ id, sector, needs, people }): Draft => ({
          service: sheets.handOverServiceId(sector),
          subject: { kind: 'hand-over', id },
          body: {
            visit: draft.id,
            ...household,
            ...peopleOf(draft, people),
            needs,
          },
        }),
      ),
    ],
    paid: {
      id: draft.id,
      name,
      on: phone.today(),
      forms: draft.forms.length,
      ...(nextOn === undefined ? {} : { nextOn }),
      handOvers: handOvers.map(({ id, sector }) => ({ id, sector })),
    },
  }
}

function peopleOf({ household, person }: VisitDraft, people: readonly Uuid[]): { people?: readonly Uuid[] } {
  if (people.length > 0) return { people }
  return household === undefined && person !== undefined ? { people: [person] } : {}
}
