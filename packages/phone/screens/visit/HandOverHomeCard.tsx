import './visit.css'
import { Badge, Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { loadSheets } from '../../db/sheets.ts'
import { say } from '../../text/language.ts'
import { handOvers as text } from '../../text/visit-text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { handOversOf } from './hand-overs-on-phone.ts'

/** On the first screen: what others found for this sector, while something of it is open. */
export function HandOverHomeCard() {
  const phone = usePhone()
  const status = useSignal(phone.status)
  const files = useLoaded(async () => {
    // Most posts have none: then the forms of the other sectors need not be read for it.
    if ((await phone.subjects('hand-over')).length === 0) return []
    return handOversOf(phone, await loadSheets())
  }, [status])
  const open = files?.filter(({ state }) => state === 'open').length ?? 0
  const taken = files?.filter(({ state }) => state === 'taken').length ?? 0
  if (open + taken === 0) return null
  return (
    <Link href="/hand-overs" class="button button-side button-wide">
      <Icon name="people" />
      <span>{say(text.home)}</span>
      {open > 0 && (
        <span class="visit-count">
          <Badge tone="watch">{say(text.homeCount, { count: open })}</Badge>
        </span>
      )}
    </Link>
  )
}
