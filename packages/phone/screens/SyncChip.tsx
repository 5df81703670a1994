import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

/** In one glance on every screen: is what I wrote safe, and does something need me? */
export function SyncChip() {
  const status = useSignal(usePhone().status)
  const needsYou = status.refused.length + status.held.length
  if (needsYou > 0)
    return (
      <Link href="/sending" class="chip chip-needs">
        <Icon name="warning" size={18} />
        {say(shell.needsYou)}
      </Link>
    )
  return (
    <Link href="/sending" class="chip">
      <Icon name={status.online ? 'cloud' : 'cloud-off'} size={18} />
      {status.waiting === 0 ? say(shell.allSent) : say(shell.waiting, { count: status.waiting })}
    </Link>
  )
}
