import type { Option } from '@simpul/domain/core'
import { membership, type Relation } from '@simpul/domain/people'
import { Button, Dialog, SelectField, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { HouseholdRow } from '../db/known.ts'
import type { ChosenHousehold } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { ages, register as text } from '../text/people-text.ts'
import { shell } from '../text/text.ts'
import { findHouseholds, headOf } from './find-households.ts'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'

/** Relations to the head of a family, as printed on a family card. */
const RELATIONS: readonly Option[] = membership.questions.flatMap((question) =>
  question.key === 'relation' && question.type === 'choice' ? question.options : [],
)

interface HouseholdFieldProps {
  readonly chosen: ChosenHousehold | undefined
  readonly relation: Relation
  readonly onChange: (change: { household?: ChosenHousehold | undefined; relation?: Relation }) => void
}

/** In which dwelling somebody lives, and as what. */
export function HouseholdField({ chosen, relation, onChange }: HouseholdFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <div class="stack stack-tight">
      <span class="field-label">{say(text.household)}</span>
      {chosen !== undefined && <strong>{say(text.householdOf, { name: chosen.headName })}</strong>}
      <Button onClick={() => setOpen(true)}>
        {say(chosen === undefined ? text.householdChoose : text.householdChange)}
      </Button>
      {chosen !== undefined && (
        <SelectField
          label={say(text.relation)}
          options={RELATIONS.map(({ value, label }) => ({ value: value as Relation, label: say(label) }))}
          value={relation}
          onChange={(chosenRelation) => onChange({ relation: chosenRelation })}
        />
      )}
      {open && (
        <HouseholdDialog
          hasOne={chosen !== undefined}
          onChoose={(household) => {
            onChange({ household })
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

interface HouseholdDialogProps {
  readonly hasOne: boolean
  /** Undefined: none at all. */
  readonly onChoose: (household: ChosenHousehold | undefined) => void
  readonly onClose: () => void
}

/** A known dwelling by whoever lives there, or a new one by the name of its head. */
export function HouseholdDialog({ hasOne, onChoose, onClose }: HouseholdDialogProps) {
  const phone = usePhone()
  const rows = useLoaded(() => phone.households(), [])
  const [typed, setTyped] = useState('')
  const found = rows === undefined || typed.trim() === '' ? [] : findHouseholds(rows, typed)
  const name = typed.trim()
  return (
    <Dialog title={say(text.household)} onClose={onClose}>
      <TextField
        label={say(text.householdSearch)}
        type="search"
        autoComplete="off"
        value={typed}
        onInput={setTyped}
      />
      {found.length > 0 && <HouseholdRows rows={found} onChoose={onChoose} />}
      {name.length >= 2 && (
        <Button wide icon="plus" onClick={() => onChoose({ known: undefined, headName: name })}>
          {say(text.householdNewNamed, { name })}
        </Button>
      )}
      {hasOne && (
        <Button wide onClick={() => onChoose(undefined)}>
          {say(text.householdNone)}
        </Button>
      )}
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

function HouseholdRows({
  rows,
  onChoose,
}: {
  readonly rows: readonly HouseholdRow[]
  readonly onChoose: (household: ChosenHousehold) => void
}) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            class="row"
            onClick={() => onChoose({ known: row.id, headName: headOf(row) ?? '' })}
          >
            <span class="row-main">
              <strong>{say(text.householdOf, { name: headOf(row) ?? '' })}</strong>
              <span class="row-side">{placeText(row)}</span>
              <span class="row-side">{row.members.map(({ name }) => name).join(', ')}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function placeText({ address, rt, members }: HouseholdRow): string {
  return [
    ...(address === undefined ? [] : [address]),
    ...(rt === undefined ? [] : [say(ages.rt, { rt })]),
    say(text.householdMany, { count: members.length }),
  ].join(' · ')
}
