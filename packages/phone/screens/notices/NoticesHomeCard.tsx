import { Badge, Icon } from '@simpul/parts'
import { useMemo } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { noticesOf } from '../../sync/notices-of.ts'
import { say } from '../../text/language.ts'
import { notices as text } from '../../text/notice-text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'

/** On the first screen: whether there is news about cases, and the way to it. */
export function NoticesHomeCard() {
  const phone = usePhone()
  const notices = useMemo(() => noticesOf(phone), [phone])
  const { lastContact } = useSignal(phone.status)
  const known = useLoaded(() => notices.read(), [notices])
  const fresh = useLoaded(() => notices.refresh(), [notices, lastContact])
  const unread = (fresh ?? known)?.unread ?? 0
  return (
    <Link href="/notices" class="button button-side button-wide">
      <Icon name="bell" />
      <span>{say(text.title)}</span>
      {unread > 0 && <Badge tone="watch">{say(text.count, { count: unread })}</Badge>}
    </Link>
  )
}
