import './people.css'
import type { IdentityView } from '@simpul/domain/people'
import { Button, Choices, Empty, Notice, TextField, useOpenForm } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson } from '../db/known.ts'
import {
  detailEdits,
  type StandingDetails,
  standingNumbers,
  typedFromDetails,
  wrongDetails,
} from '../form/details.ts'
import type { TypedPerson } from '../form/registration.ts'
import { say } from '../text/language.ts'
import { register } from '../text/people-text.ts'
import { details as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { child } from '../text/weigh-text.ts'
import { BirthField } from './BirthField.tsx'
import { fieldLabel, fieldText } from './field-text.ts'
import { gapText } from './gap-text.ts'
import { useShowing } from './MaskedNumber.tsx'
import { usePhone } from './phone-context.ts'
import { IdentityFields } from './RegisterMore.tsx'
import { Shell } from './Shell.tsx'
import { notSavedText } from './use-save.tsx'
import { useLoaded } from './use-loaded.ts'

/** Corrects who somebody is. Each field says which earlier edits it saw, so that nobody overwrites what they never saw. */
export function PersonEdit({ id }: { readonly id: string }) {
  const phone = usePhone()
  const loaded = useLoaded(async () => ({ person: await phone.person(id) }), [id])
  if (loaded === undefined)
    return (
      <Shell title={say(text.editTitle)} back={`/child/${id}`}>
        {say(shell.loading)}
      </Shell>
    )
  if (loaded.person === undefined)
    return (
      <Shell title={say(text.editTitle)} back="/people">
        <Empty icon="people" title={say(child.notFound)} />
      </Shell>
    )
  return <EditForm person={loaded.person} />
}

function EditForm({ person }: { readonly person: FoldedPerson }) {
  useOpenForm()
  const phone = usePhone()
  const [, go] = useLocation()
  const today = phone.today()
  const standing: StandingDetails = {
    person: (person.views.person ?? {}) as StandingDetails['person'],
    identity: (person.views.identity ?? {}) as StandingDetails['identity'],
  }
  const [typed, setTyped] = useState(() => typedFromDetails(standing))
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { id } = person.subject
  const set = (change: Partial<TypedPerson>): void => setTyped((before) => ({ ...before, ...change }))

  async function save(): Promise<void> {
    if (typed.name.trim().length < 2) return setProblem(say(register.needName))
    const wrong = wrongDetails(typed, today)
    if (wrong.length > 0) return setProblem(say(text.wrong, { fields: wrong.map(gapText).join(', ') }))
    const edits = detailEdits(standing, typed, today)
    if (edits.length === 0) return setProblem(say(text.nothing))
    setBusy(true)
    const saved = await phone.record(
      edits.map(({ service, body }) => ({ service, subject: { kind: 'person' as const, id }, body })),
    )
    setBusy(false)
    if (saved.ok) return go(`/child/${id}`, { replace: true })
    setProblem(notSavedText(saved.problem))
  }

  return (
    <Shell
      title={say(text.editTitle)}
      back={`/child/${id}`}
      action={
        <>
          {problem !== undefined && <Notice tone="watch" title={problem} live />}
          <Button look="main" wide busy={busy} onClick={() => void save()}>
            {say(register.save)}
          </Button>
        </>
      }
    >
      <Text field="name" label={say(register.name)} typed={typed} set={set} />
      <Choices
        legend={say(register.sex)}
        value={typed.sex}
        options={[
          { value: 'L', label: say(register.male) },
          { value: 'P', label: say(register.female) },
        ]}
        onChange={(sex) => set({ sex })}
      />
      <BirthField typed={typed} set={set} today={today} />
      <Text field="motherName" label={say(register.mother)} typed={typed} set={set} />
      <Text field="fatherName" label={say(register.father)} typed={typed} set={set} />
      <Text field="rt" label={say(register.rt)} typed={typed} set={set} />
      <Text field="rw" label={say(register.rw)} typed={typed} set={set} />
      <Text field="address" label={say(register.address)} typed={typed} set={set} />
      <Numbers person={person} typed={typed} set={set} today={today} />
    </Shell>
  )
}

/** Numbers that are known already stay masked until somebody wants to change them. */
function Numbers({ person, ...fields }: Parameters<typeof IdentityFields>[0] & { person: FoldedPerson }) {
  const numbers = standingNumbers(person.views.identity as IdentityView | undefined)
  const { open, toggle, problem } = useShowing(
    person.subject.id,
    numbers.map(([field]) => field),
  )
  if (open || numbers.length === 0) return <IdentityFields {...fields} />
  return (
    <section class="card stack stack-tight">
      <dl class="facts">
        {numbers.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldLabel('identity', field)}</dt>
            <dd class="digits">{fieldText('identity', field, value)}</dd>
          </div>
        ))}
      </dl>
      {problem !== undefined && <Notice tone="urgent" title={problem} live />}
      <Button wide onClick={() => void toggle()}>
        {say(text.showToChange)}
      </Button>
    </section>
  )
}

function Text({
  field,
  label,
  typed,
  set,
}: {
  readonly field: 'name' | 'motherName' | 'fatherName' | 'rt' | 'rw' | 'address'
  readonly label: string
  readonly typed: TypedPerson
  readonly set: (change: Partial<TypedPerson>) => void
}) {
  const isNumber = field === 'rt' || field === 'rw'
  return (
    <TextField
      label={label}
      autoComplete="off"
      autoCapitalize="words"
      inputMode={isNumber ? 'numeric' : 'text'}
      maxLength={isNumber ? 3 : field === 'address' ? 200 : 120}
      value={typed[field]}
      onInput={(value) => set({ [field]: isNumber ? value.replace(/\D/g, '') : value })}
    />
  )
}
