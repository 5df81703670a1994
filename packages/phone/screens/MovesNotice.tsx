import { Notice } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'
import { home } from '../text/text.ts'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

/** On the first screen: people who move in wait for a word, people who move away for the other post's. */
export function MovesNotice() {
  const phone = usePhone()
  useSignal(phone.people)
  const { refused } = useSignal(phone.status)
  const open = phone.handovers().filter(({ answer }) => answer === undefined)
  const incoming = open.filter(({ direction }) => direction === 'in').length
  const outgoing = open.length - incoming
  const isRefused = refused.some(({ entry }) => entry?.service === 'transfer')
  if (open.length === 0 && !isRefused) return null
  return (
    <Link href="/moves" class="plain-link">
      <Notice
        tone={incoming > 0 || isRefused ? 'watch' : 'quiet'}
        title={
          incoming > 0 ? say(home.movesIn, { count: incoming }) : say(home.movesOut, { count: outgoing })
        }
      />
    </Link>
  )
}
