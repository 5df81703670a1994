import { Icon, TextField } from '@simpul/parts'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { usePhone } from '../phone-context.ts'
import { sectorNames } from './sector-names.ts'
import type { VisitStepProps } from './VisitSteps.tsx'
import { foundNeeds } from './visit-draft.ts'
import { withAnswer } from './WhoStep.tsx'

/** What the visit leads to, who came along and when one comes again. */
export function EndStep({ kept: { draft, change } }: VisitStepProps) {
  const phone = usePhone()
  const found = draft.answers.outcome === 'met' ? foundNeeds(draft) : []
  const answer = (key: keyof typeof draft.answers, value: unknown): void =>
    change((before) => ({ ...before, answers: withAnswer(before.answers, key, value) }))
  return (
    <>
      <section class="card stack stack-tight">
        <p class="visit-sum">
          <Icon name="file" /> {say(text.endForms, { count: draft.forms.length })}
        </p>
        <p class="visit-sum">
          <Icon name="send" />{' '}
          {found.length === 0
            ? say(text.endNoHandOvers)
            : say(text.endHandOvers, {
                count: found.length,
                sectors: sectorNames(found.map(({ sector }) => sector)),
              })}
        </p>
      </section>
      <TextField
        label={say(text.companion)}
        hint={say(text.companionHint)}
        maxLength={120}
        value={draft.answers.companion ?? ''}
        onInput={(typed) => answer('companion', typed.trim() === '' ? undefined : typed)}
      />
      <TextField
        label={say(text.nextOn)}
        type="date"
        min={phone.today()}
        value={draft.answers.nextOn ?? ''}
        onInput={(typed) => answer('nextOn', typed === '' ? undefined : typed)}
      />
    </>
  )
}
