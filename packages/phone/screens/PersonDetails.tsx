import { type PlainDate, standingValues } from '@simpul/domain/core'
import type { IdentityView, PersonView } from '@simpul/domain/people'
import { Link } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { standingNumbers } from '../form/details.ts'
import { say, sayDate } from '../text/language.ts'
import { details as text } from '../text/person-text.ts'
import { fieldLabel, fieldText } from './field-text.ts'
import { HouseholdCard } from './HouseholdCard.tsx'
import { MaskedNumber } from './MaskedNumber.tsx'

interface PersonDetailsProps {
  readonly person: FoldedPerson
  readonly row: PersonRow | undefined
}

/** Who somebody is, what identifies them, and with whom they live. */
export function PersonDetails({ person, row }: PersonDetailsProps) {
  const values = standingValues((person.views.person as PersonView | undefined) ?? {})
  const shown = (field: string) => (
    <Line key={field} label={fieldLabel('person', field)} value={fieldText('person', field, values[field])} />
  )
  return (
    <>
      <section class="card stack stack-tight">
        <h2>{say(text.title)}</h2>
        <dl class="facts">
          {shown('sex')}
          <Line label={fieldLabel('person', 'birthDate')} value={birthText(values)} />
          {shown('motherName')}
          {shown('fatherName')}
          {shown('rt')}
          {values.rw !== undefined && shown('rw')}
          {shown('address')}
          <IdentityLines person={person} />
        </dl>
        <Link href={`/child/${person.subject.id}/edit`} class="button button-side button-wide">
          {say(text.edit)}
        </Link>
      </section>
      <HouseholdCard person={person} row={row} />
    </>
  )
}

function birthText({ birthDate, birthDateEstimated }: Record<string, unknown>): string {
  if (typeof birthDate !== 'string') return say(text.notYet)
  const date = sayDate(birthDate as PlainDate)
  return birthDateEstimated === true ? say(text.birthAbout, { date }) : date
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Numbers are masked until somebody asks; only what was typed on this phone is here at all. */
function IdentityLines({ person }: { readonly person: FoldedPerson }) {
  const identity = person.views.identity as IdentityView | undefined
  const numbers = standingNumbers(identity)
  const { nikStatus } = standingValues(identity ?? {})
  if (numbers.length === 0)
    return (
      <Line
        label={fieldLabel('identity', 'nik')}
        value={
          nikStatus === undefined ? say(text.nikElsewhere) : fieldText('identity', 'nikStatus', nikStatus)
        }
      />
    )
  return (
    <>
      {numbers.map(([field, value]) => (
        <MaskedNumber key={field} person={person.subject.id} field={field} value={value} />
      ))}
    </>
  )
}
