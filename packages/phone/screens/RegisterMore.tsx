import type { PlainDate } from '@simpul/domain/core'
import { normalizeNik } from '@simpul/domain/people'
import { Choices, Notice, TextField } from '@simpul/parts'
import { birthOf, nikCheckOf, type NikStatus, type TypedPerson, usualRelation } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { register as text } from '../text/people-text.ts'
import { HouseholdField } from './HouseholdField.tsx'

interface RegisterMoreProps {
  readonly typed: TypedPerson
  readonly set: (change: Partial<TypedPerson>) => void
  readonly today: PlainDate
}

/** Whether any of what lies folded away has been filled in. */
const hasMore = ({
  nikStatus,
  familyCardNo,
  phone,
  fatherName,
  address,
  rw,
  household,
}: TypedPerson): boolean =>
  nikStatus !== undefined ||
  household !== undefined ||
  [familyCardNo, phone, fatherName, address, rw].some((typed) => typed !== '')

/** What can be asked now or at any later meeting. */
export function RegisterMore({ typed, set, today }: RegisterMoreProps) {
  const box = (key: 'fatherName' | 'address' | 'rw', label: string, maxLength: number) => (
    <TextField
      label={label}
      autoComplete="off"
      autoCapitalize="words"
      maxLength={maxLength}
      inputMode={key === 'rw' ? 'numeric' : 'text'}
      value={typed[key]}
      onInput={(value) => set({ [key]: key === 'rw' ? value.replace(/\D/g, '') : value })}
    />
  )
  return (
    <details class="details card" open={hasMore(typed)}>
      <summary>{say(text.more)}</summary>
      <div class="stack">
        <IdentityFields typed={typed} set={set} today={today} />
        {box('fatherName', say(text.father), 120)}
        {box('address', say(text.address), 200)}
        {box('rw', say(text.rw), 3)}
        <HouseholdField
          chosen={typed.household}
          relation={typed.relation ?? usualRelation(typed, today)}
          onChange={set}
        />
      </div>
    </details>
  )
}

/** Numbers that identify somebody or reach the family. */
export function IdentityFields({ typed, set, today }: RegisterMoreProps) {
  return (
    <>
      <NikField typed={typed} set={set} today={today} />
      <NumberBox
        label={say(text.familyCard)}
        value={typed.familyCardNo}
        onInput={(familyCardNo) => set({ familyCardNo })}
      />
      <TextField
        label={say(text.phone)}
        hint={say(text.phoneHint)}
        type="tel"
        autoComplete="off"
        maxLength={20}
        value={typed.phone}
        onInput={(phone) => set({ phone })}
      />
    </>
  )
}

const STATUSES: readonly { readonly value: NikStatus; readonly label: keyof typeof text }[] = [
  { value: 'known', label: 'nikKnown' },
  { value: 'not_issued', label: 'nikNotIssued' },
  { value: 'not_shown', label: 'nikNotShown' },
  { value: 'refused', label: 'nikRefused' },
]

/** Why there is a NIK or none; what looks odd is said beneath and never stops anybody. */
function NikField({ typed, set, today }: RegisterMoreProps) {
  return (
    <div class="stack stack-tight">
      <Choices
        legend={say(text.nikStatus)}
        value={typed.nikStatus}
        options={STATUSES.map(({ value, label }) => ({ value, label: say(text[label]) }))}
        onChange={(nikStatus) => set({ nikStatus })}
      />
      {typed.nikStatus === 'known' && (
        <>
          <NumberBox label={say(text.nik)} value={typed.nik} onInput={(nik) => set({ nik })} />
          <NikSays typed={typed} today={today} />
        </>
      )}
    </div>
  )
}

function NikSays({ typed, today }: Pick<RegisterMoreProps, 'typed' | 'today'>) {
  const check = nikCheckOf(typed, today)
  if (check === undefined) return null
  if (check.problem !== undefined) return <Notice tone="watch">{say(text.nikOdd)}</Notice>
  const { warnings } = check
  const isCompared = typed.sex !== undefined && !typed.ageInstead && birthOf(typed, today) !== undefined
  if (warnings.length === 0) return isCompared ? <Notice tone="good">{say(text.nikGood)}</Notice> : null
  return (
    <Notice tone="watch">
      {warnings.includes('birthdate-mismatch') && <p>{say(text.nikBirth)}</p>}
      {warnings.includes('sex-mismatch') && <p>{say(text.nikSex)}</p>}
      <p>{say(text.nikKeep)}</p>
    </Notice>
  )
}

/** A number of sixteen digits, in groups of four as it is read out. */
function NumberBox({
  label,
  value,
  onInput,
}: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}) {
  const count = normalizeNik(value).length
  return (
    <TextField
      label={label}
      hint={count === 0 || count === 16 ? undefined : say(text.nikCount, { count })}
      inputMode="numeric"
      autoComplete="off"
      maxLength={19}
      value={value}
      onInput={(typed) => onInput(inFours(typed))}
    />
  )
}

const inFours = (typed: string): string =>
  typed
    .replace(/\D/g, '')
    .slice(0, 16)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
