import { editBody, type Finding, type StandingField } from '@simpul/domain/core'
import { Button, Notice } from '@simpul/parts'
import type { FoldedPerson } from '../db/known.ts'
import { say } from '../text/language.ts'
import { details } from '../text/person-text.ts'
import { fieldLabel, fieldText } from './field-text.ts'
import { useSave } from './use-save.tsx'

/** Services whose fields two phones may have set differently. */
const EDITED = ['person', 'identity'] as const

/** Findings that are answered by a choice here. */
export const isClash = ({ service, code }: Pick<Finding, 'service' | 'code'>): boolean =>
  EDITED.some((edited) => edited === service) && code.startsWith('clash-')

/** Every field on which two records differ, with one button for each answer: what is chosen stands everywhere. */
export function Clashes({ person }: { readonly person: FoldedPerson }) {
  const clashes = EDITED.flatMap((service) =>
    Object.entries((person.views[service] ?? {}) as Record<string, StandingField>)
      .filter(([, field]) => field.rivals.length > 0)
      .map(([name, field]) => ({ service, name, field })),
  )
  return (
    <>
      {clashes.map(({ service, name, field }) => (
        <Clash key={`${service} ${name}`} person={person} service={service} name={name} field={field} />
      ))}
    </>
  )
}

interface ClashProps {
  readonly person: FoldedPerson
  readonly service: (typeof EDITED)[number]
  readonly name: string
  readonly field: StandingField
}

function Clash({ person, service, name, field }: ClashProps) {
  const { save, notSaved } = useSave()
  const values = [
    ...new Map([field.value, ...field.rivals].map((one) => [JSON.stringify(one), one])).values(),
  ]
  const choose = (value: unknown) =>
    save({
      service,
      subject: { kind: 'person', id: person.subject.id },
      body: editBody({ [name]: field }, { [name]: value }),
    })
  return (
    <Notice tone="watch" title={`${fieldLabel(service, name)}: ${say(details.choose)}`}>
      <div class="stack stack-tight">
        {notSaved}
        {values.map((value) => (
          <Button wide key={JSON.stringify(value)} onClick={() => void choose(value)}>
            {fieldText(service, name, value)}
          </Button>
        ))}
      </div>
    </Notice>
  )
}
