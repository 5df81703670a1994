import { type OfficerPart, officerQuestions } from '@simpul/domain/institution'
import { closing as text } from '../../text/closing-text.ts'
import { say } from '../../text/language.ts'

export type Counted = Readonly<Record<OfficerPart, number>>
export const NOBODY: Counted = { kaderL: 0, kaderP: 0, plkbL: 0, plkbP: 0, medicalL: 0, medicalP: 0 }

interface OfficersProps {
  readonly counted: Counted
  /** The day is closed: the numbers are only shown. */
  readonly fixed: boolean
  readonly onChange: (counted: Counted) => void
}

const KINDS = ['kader', 'plkb', 'medical'] as const

/** Two small counters a kind, no keyboard. */
export function Officers({ counted, fixed, onChange }: OfficersProps) {
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.officers)}</p>
      {KINDS.map((kind) => (
        <fieldset class="officers" key={kind}>
          <legend>{say(text[kind])}</legend>
          {(['P', 'L'] as const).map((sex) => (
            <div class="officers-sex" key={sex}>
              <span>{say(sex === 'P' ? text.women : text.men)}</span>
              <Counter part={`${kind}${sex}`} counted={counted} fixed={fixed} onChange={onChange} />
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function Counter({ part, counted, fixed, onChange }: OfficersProps & { readonly part: OfficerPart }) {
  const who = say(officerQuestions[part])
  const step = (by: number) => onChange({ ...counted, [part]: Math.max(0, Math.min(99, counted[part] + by)) })
  if (fixed) return <strong class="counter-value">{counted[part]}</strong>
  return (
    <span class="counter">
      <button
        type="button"
        aria-label={say(text.less, { who })}
        disabled={counted[part] === 0}
        onClick={() => step(-1)}
      >
        −
      </button>
      <strong class="counter-value" aria-live="polite">
        {counted[part]}
      </strong>
      <button type="button" aria-label={say(text.more, { who })} onClick={() => step(1)}>
        +
      </button>
    </span>
  )
}
