import { standingValues, type Uuid } from '@simpul/domain/core'
import type { HouseholdView, IdentityView, PersonView } from '@simpul/domain/people'
import type { FoldedPerson, PersonRow } from '../../db/known.ts'
import type { Phone } from '../../db/phone.ts'
import type { Facts } from '../../form/case-draft.ts'

interface About {
  readonly person?: Uuid
  readonly household?: Uuid
}

/** What this phone knows already of a person and a dwelling, for the boxes of a form. */
export async function knownFacts(phone: Phone, { person, household }: About): Promise<Facts> {
  const row = phone.people.get().find(({ id }) => id === person)
  const [folded, dwelling] = await Promise.all([
    person === undefined ? undefined : phone.person(person),
    householdFacts(phone, household ?? row?.household),
  ])
  return without({
    today: phone.today(),
    writer: phone.me.user.id,
    ...(folded === undefined ? {} : personFacts(folded)),
    ...dwelling,
  })
}

function personFacts({ subject, views }: FoldedPerson): Facts {
  const person = standingValues((views.person as PersonView | undefined) ?? {})
  const identity = standingValues((views.identity as IdentityView | undefined) ?? {})
  return {
    'person.name': subject.name === '' ? undefined : subject.name,
    'person.sex': sexOf(subject.sex),
    // An age that somebody guessed is no day of birth.
    'person.birth': person.birthDateEstimated === true ? undefined : subject.birth,
    'person.nik': identity.nik,
    'person.family-card': identity.familyCardNo,
    'person.phone': identity.phone,
    'guardian.name': person.motherName,
    'household.address': person.address,
    'household.rt': person.rt,
    'household.rw': person.rw,
    'household.family-card': identity.familyCardNo,
    'household.phone': identity.phone,
  }
}

async function householdFacts(phone: Phone, household: Uuid | undefined): Promise<Facts> {
  if (household === undefined) return {}
  const view = (await phone.subject(household))?.views.household as HouseholdView | undefined
  const { headName, address, rt, rw, hamlet } = standingValues(view ?? {})
  const members = phone.people
    .get()
    .filter(({ household: of, died }) => of === household && died === undefined)
  const head = members.find(({ name }) => name === headName)
  return without({
    'household.head.name': headName,
    'household.head.sex': sexOf(head?.sex),
    'household.head.nik': await nikOf(phone, head),
    'household.members': members.length === 0 ? undefined : members.length,
    'household.address': address,
    'household.rt': rt,
    'household.rw': rw,
    'household.hamlet': hamlet,
  })
}

/** Only what was typed on this phone is here at all. */
async function nikOf(phone: Phone, row: PersonRow | undefined): Promise<unknown> {
  const view = row && ((await phone.person(row.id))?.views.identity as IdentityView | undefined)
  return standingValues(view ?? {}).nik
}

/** The forms of the other sectors write sexes as their departments do. */
function sexOf(sex: PersonRow['sex']): 'M' | 'F' | undefined {
  if (sex === undefined) return undefined
  return sex === 'L' ? 'M' : 'F'
}

/** What is not known says nothing: it must not cover what another source knows. */
const without = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
