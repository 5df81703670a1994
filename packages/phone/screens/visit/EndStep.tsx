import { Icon } from '@simpul/parts'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { sectorNames } from './sector-names.ts'
import { foundNeeds } from './visit-draft.ts'
import type { VisitStepProps } from './VisitSteps.tsx'
import { Asked, withAnswer } from './WhoStep.tsx'

/** What the visit leads to, who came along and when one comes again. */
export function EndStep({ kept: { draft, change } }: VisitStepProps) {
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
      <Asked draft={draft} question="companion" onAnswer={answer} />
      <Asked draft={draft} question="nextOn" onAnswer={answer} />
    </>
  )
}
