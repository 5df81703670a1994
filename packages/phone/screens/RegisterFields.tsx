import type { PlainDate } from '@simpul/domain/core'
import { Choices, TextField } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TypedPerson } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { register as text } from '../text/people-text.ts'
import { child } from '../text/weigh-text.ts'
import { BirthField } from './BirthField.tsx'
import { type FamilyHint, familyHints } from './family-hints.ts'
import { plainRt, rtsOf } from './people-groups.ts'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

interface PartProps {
  readonly typed: TypedPerson
  readonly set: (change: Partial<TypedPerson>) => void
}

/** What everybody is asked: enough to weigh a child and to find it again. */
export function Who({
  typed,
  set,
  today,
  problem,
}: PartProps & { today: PlainDate; problem: string | undefined }) {
  return (
    <>
      <NameField typed={typed} set={set} problem={problem} />
      <Choices
        legend={say(text.sex)}
        value={typed.sex}
        options={[
          { value: 'L', label: say(text.male) },
          { value: 'P', label: say(text.female) },
        ]}
        onChange={(sex) => set({ sex })}
      />
      <BirthField typed={typed} set={set} today={today} />
      <MotherField typed={typed} set={set} today={today} />
      <RtField typed={typed} set={set} />
      <Choices
        legend={say(text.book)}
        value={typed.book === undefined ? undefined : typed.book ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: say(child.yes) },
          { value: 'no', label: say(child.no) },
        ]}
        onChange={(book) => set({ book: book === 'yes' })}
      />
    </>
  )
}

function NameField({ typed, set, problem }: PartProps & { problem: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (typed.name === '') box.current?.querySelector?.('input')?.focus()
  }, [])
  return (
    <div ref={box}>
      <TextField
        label={say(text.name)}
        hint={say(text.nameHint)}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={120}
        value={typed.name}
        onInput={(name) => set({ name })}
        problem={problem}
      />
    </div>
  )
}

/** The mother's name; a family that is on record already fills in RT and dwelling with one tap. */
function MotherField({ typed, set, today }: PartProps & { today: PlainDate }) {
  const phone = usePhone()
  const [taken, setTaken] = useState<string>()
  const { motherName } = typed
  const isAsked = motherName.trim().length >= 3 && motherName !== taken
  const hints = isAsked ? familyHints(phone.search(motherName, 20), motherName, today) : []
  function take({ mother, rt, household }: FamilyHint): void {
    setTaken(mother)
    set({
      motherName: mother,
      ...(rt === undefined ? {} : { rt: plainRt(rt) }),
      ...(household === undefined ? {} : { household: { known: household, headName: mother } }),
    })
  }
  return (
    <div class="stack stack-tight">
      <TextField
        label={say(text.mother)}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={120}
        value={motherName}
        onInput={(name) => set({ motherName: name })}
      />
      {hints.length > 0 && (
        <fieldset class="chips">
          <legend class="field-hint">{say(text.family)}</legend>
          {hints.map((hint) => (
            <button
              type="button"
              class="chip-choice"
              key={`${hint.mother} ${hint.rt}`}
              onClick={() => take(hint)}
            >
              {hintText(hint)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

const hintText = ({ mother, rt }: FamilyHint): string =>
  rt === undefined
    ? say(text.familyUse, { name: mother })
    : say(text.familyUseRt, { name: mother, rt: plainRt(rt) })

const MOST_RTS = 8

/** One tap for an RT that others have; a new one is typed. */
function RtField({ typed, set }: PartProps) {
  const people = useSignal(usePhone().people)
  if (typed.guest)
    return (
      <TextField
        label={say(text.comesFrom)}
        hint={say(text.comesFromHint)}
        autoComplete="off"
        autoCapitalize="words"
        maxLength={200}
        value={typed.comesFrom}
        onInput={(comesFrom) => set({ comesFrom })}
      />
    )
  const rts = rtsOf(people).filter((rt) => rt !== '')
  return (
    <div class="stack stack-tight">
      <TextField
        label={say(text.rt)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={typed.rt}
        onInput={(rt) => set({ rt: rt.replace(/\D/g, '') })}
      />
      {rts.length > 0 && rts.length <= MOST_RTS && (
        <div class="chips">
          {rts.map((rt) => (
            <button
              type="button"
              class="chip-choice"
              key={rt}
              aria-pressed={plainRt(typed.rt) === rt}
              onClick={() => set({ rt })}
            >
              {rt}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

export function GuestSwitch({ typed, set }: PartProps) {
  return (
    <button type="button" class="linkish" onClick={() => set({ guest: !typed.guest })}>
      {say(typed.guest ? text.notGuest : text.isGuest)}
    </button>
  )
}
