import { EMERGENCY_NUMBERS } from '@simpul/domain/cases'
import { Icon } from '@simpul/parts'
import { emergency as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'

/** Whom to call before anything is written. */
export function EmergencyNumbers() {
  return (
    <section class="card stack stack-tight emergency">
      <h2>{say(text.title)}</h2>
      <div class="emergency-calls">
        {EMERGENCY_NUMBERS.map(({ number, name }) => (
          <a key={number} class="button button-danger button-wide" href={`tel:${number}`}>
            <Icon name="phone" />
            <span>{say(text.call, { number, name: say(name) })}</span>
          </a>
        ))}
      </div>
      <p>{say(text.after)}</p>
    </section>
  )
}
