import { page as text } from '../../text/case-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import type { CasePartProps } from './case-part.ts'
import { statusText } from './state-text.ts'

/** Every step, the last one first; what the server has not kept yet says so. */
export function CaseHistory({ known, sheets }: CasePartProps) {
  const { me } = usePhone()
  const { file } = known
  const { steps, kept } = file.walk
  if (steps.length === 0) return null
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.history)}</h2>
      <ol class="timeline">
        {steps
          .map((step, index) => (
            <li key={step.entry} class={index < kept ? '' : 'timeline-underway'}>
              <strong>{statusText(step.to, sheets)}</strong>
              <span class="row-side">
                {[
                  sayDate(step.on),
                  step.by === me.user.id ? say(text.byMe) : undefined,
                  index < kept ? undefined : say(text.underway),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
              {step.note !== undefined && <q>{step.note}</q>}
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  )
}
