import type { PlainDate } from '@simpul/domain/core'
import { Choices, Field, TextField } from '@simpul/parts'
import { birthOf, type TypedPerson } from '../form/registration.ts'
import { readTypedDate, typedDate } from '../form/typed-date.ts'
import { say, sayDate } from '../text/language.ts'
import { register as text } from '../text/people-text.ts'
import { ageText } from './age-text.ts'

interface BirthFieldProps {
  readonly typed: TypedPerson
  readonly set: (change: Partial<TypedPerson>) => void
  readonly today: PlainDate
}

/** The day of birth in eight digits, with the age at once; or the age where nobody knows the day. */
export function BirthField({ typed, set, today }: BirthFieldProps) {
  return typed.ageInstead ? (
    <AgeInstead typed={typed} set={set} today={today} />
  ) : (
    <DayTyped typed={typed} set={set} today={today} />
  )
}

function DayTyped({ typed, set, today }: BirthFieldProps) {
  const read = readTypedDate(typed.birth, today)
  const problem =
    read.state === 'impossible'
      ? say(text.birthImpossible)
      : read.state === 'future'
        ? say(text.birthFuture)
        : undefined
  return (
    <div>
      <Field label={say(text.birth)} hint={say(text.birthHint)} problem={problem}>
        {({ id, describedBy }) => (
          <input
            id={id}
            class="input input-digits"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed.birth}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onInput={(event) => {
              const clean = typedDate(event.currentTarget.value)
              event.currentTarget.value = clean
              set({ birth: clean })
            }}
          />
        )}
      </Field>
      {read.state === 'date' && (
        <p class="age-now" role="status">
          {say(text.ageNow, { age: ageText(read.date, today) })}
        </p>
      )}
      {typed.birth === '' && (
        <button type="button" class="linkish" onClick={() => set({ ageInstead: true })}>
          {say(text.birthUnknown)}
        </button>
      )}
    </div>
  )
}

function AgeInstead({ typed, set, today }: BirthFieldProps) {
  const birth = birthOf(typed, today)
  return (
    <div class="stack stack-tight">
      <TextField
        label={say(text.age)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={typed.age}
        onInput={(age) => set({ age: age.replace(/\D/g, '') })}
      />
      <Choices
        legend={say(text.ageUnit)}
        value={typed.ageUnit}
        options={[
          { value: 'years', label: say(text.years) },
          { value: 'months', label: say(text.months) },
        ]}
        onChange={(ageUnit) => set({ ageUnit })}
      />
      {birth !== undefined && (
        <p class="age-now" role="status">
          {say(text.ageAbout, {
            age: ageText(birth.date, today),
            date: sayDate(birth.date.slice(0, 7), 'month'),
          })}
        </p>
      )}
      <button type="button" class="linkish" onClick={() => set({ ageInstead: false, age: '' })}>
        {say(text.birthKnown)}
      </button>
    </div>
  )
}
