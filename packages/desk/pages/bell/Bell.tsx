import './bell.css'
import { Icon } from '@simpul/parts'
import { Link, useLocation } from 'wouter-preact'
import { notices as text } from '../../text/notices-text.ts'
import { say } from '../../text/say.ts'
import { useUnread } from './use-unread.ts'

/** More than these are not counted out loud. */
const MOST_SHOWN = 99

/** In the head of every page: whether something is new, and the way to it. */
export function Bell() {
  const [path] = useLocation()
  const unread = useUnread()
  const name = unread === 0 ? say(text.bellNone) : say(text.bell, { count: unread })
  return (
    <Link
      href="/notices"
      class="bell"
      aria-label={name}
      title={name}
      aria-current={path === '/notices' ? 'page' : undefined}
    >
      <Icon name="bell" />
      {unread > 0 && <span class="bell-count">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
    </Link>
  )
}
