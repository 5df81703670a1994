import { EMERGENCY_NUMBERS } from '@simpul/domain/cases'
import { Icon } from '@simpul/parts'
import { emergency as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'

/** Whom to call before anything is written: who is near first, then those who answer everywhere. */
export function EmergencyNumbers() {
  const phone = usePhone()
  const near = useLoaded(() => phone.emergencyContacts(), [phone])
  return (
    <section class="card stack stack-tight emergency">
      <h2>{say(text.title)}</h2>
      <div class="emergency-calls">
        {near?.map(({ number, name }) => (
          <Call key={`${name} ${number}`} number={number} name={name} />
        ))}
        {EMERGENCY_NUMBERS.map(({ number, name }) => (
          <Call key={number} number={number} name={say(name)} />
        ))}
      </div>
      <p>{say(text.after)}</p>
    </section>
  )
}

function Call({ number, name }: { readonly number: string; readonly name: string }) {
  return (
    <a class="button button-danger button-wide" href={`tel:${number}`}>
      <Icon name="phone" />
      <span>{say(text.call, { number, name })}</span>
    </a>
  )
}
