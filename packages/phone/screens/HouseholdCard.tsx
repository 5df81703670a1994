import { type PlainDate, standingValues } from '@simpul/domain/core'
import type { HouseholdView, Membership, MembershipView, PersonView } from '@simpul/domain/people'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { v7 } from 'uuid'
import { Link } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import type { Draft } from '../db/phone.ts'
import { type ChosenHousehold, joinHousehold } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { ages, register } from '../text/people-text.ts'
import { details as text } from '../text/person-text.ts'
import { HouseholdDialog } from './HouseholdField.tsx'
import { nameText } from './name-text.ts'
import { ageOf } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'

interface HouseholdCardProps {
  readonly person: FoldedPerson
  readonly row: PersonRow | undefined
}

/** With whom somebody lives; a tap leads to each of them. */
export function HouseholdCard({ person, row }: HouseholdCardProps) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const { save, notSaved } = useSave()
  const [choosing, setChoosing] = useState(false)
  const today = phone.today()
  const household = row?.household
  const others = people.filter(
    ({ id, household: of, died }) =>
      household !== undefined && of === household && id !== person.subject.id && died === undefined,
  )
  async function choose(chosen: ChosenHousehold | undefined): Promise<void> {
    setChoosing(false)
    await save(changeHousehold(person, row, chosen, today))
  }
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.household)}</h2>
      {household === undefined ? <p>{say(text.houseAlone)}</p> : <Dwelling id={household} />}
      {others.length > 0 && (
        <ul class="rows">
          {others.map((other) => (
            <li key={other.id}>
              <Link href={`/child/${other.id}`} class="row">
                <span class="row-main">
                  <strong>{nameText(other.name)}</strong>
                  <span class="row-side">{ageOf(other, today)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {notSaved}
      <Button wide onClick={() => setChoosing(true)}>
        {say(household === undefined ? text.houseJoin : text.houseChange)}
      </Button>
      {choosing && (
        <HouseholdDialog
          hasOne={household !== undefined}
          onChoose={(chosen) => void choose(chosen)}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}

function Dwelling({ id }: { readonly id: string }) {
  const phone = usePhone()
  const dwelling = useLoaded(async () => ({ found: await phone.subject(id) }), [id])
  const view = dwelling?.found?.views.household as HouseholdView | undefined
  if (view === undefined) return null
  const { headName, address, rt } = standingValues(view)
  const place = [address, typeof rt === 'string' ? say(ages.rt, { rt }) : undefined]
  return (
    <p>
      {typeof headName === 'string' && <strong>{say(register.householdOf, { name: headName })} </strong>}
      {place.filter((part) => typeof part === 'string').join(' · ')}
    </p>
  )
}

/** The way out of one dwelling and into another is one transaction. */
function changeHousehold(
  person: FoldedPerson,
  row: PersonRow | undefined,
  chosen: ChosenHousehold | undefined,
  today: PlainDate,
): Draft[] {
  const id = person.subject.id
  const before = membershipIn(person, row?.household)
  const leaves: Draft[] =
    before === undefined || before.group === chosen?.known ? [] : [leaving(id, before, today)]
  if (chosen === undefined) return leaves
  const values = standingValues((person.views.person as PersonView | undefined) ?? {})
  const place = { address: textOf(values.address), rt: textOf(values.rt), rw: textOf(values.rw) }
  const ids = { person: id, newHousehold: v7() }
  return [...leaves, ...joinHousehold(chosen, before?.relation ?? 'other', place, ids)]
}

function leaving(person: string, { group, groupKind, relation, from }: Membership, today: PlainDate): Draft {
  // Whoever came today and goes today was put into the wrong house.
  const to = from > today ? from : today
  const body = { group, groupKind, relation, from, to }
  return { service: 'membership', subject: { kind: 'person', id: person }, body }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function membershipIn({ views }: FoldedPerson, household: string | undefined): Membership | undefined {
  const view = views.membership as MembershipView | undefined
  return view?.memberships.find(({ group }) => group === household)
}
