import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

/**
 * In one glance on every screen: is what I wrote safe, and does something need me? Short beside the name of a screen
 * that one can go back from, whose own name needs the room.
 */
export function SyncChip({ short = false }: { readonly short?: boolean }) {
  const { online, waiting, refused, held } = useSignal(usePhone().status)
  const text = waiting === 0 ? say(shell.allSent) : say(shell.waiting, { count: waiting })
  if (refused.length + held.length > 0)
    return (
      <Link href="/sending" class="chip chip-needs">
        <Icon name="warning" size={18} />
        {say(shell.needsYou)}
      </Link>
    )
  return (
    <Link href="/sending" class="chip" aria-label={short ? text : undefined}>
      <Icon name={online ? 'cloud' : 'cloud-off'} size={short ? 22 : 18} />
      {short ? waiting === 0 ? <Icon name="check" size={18} /> : waiting : text}
    </Link>
  )
}
