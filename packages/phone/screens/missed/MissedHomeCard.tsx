import { homeText, isAnswered } from '@simpul/domain/vulnerability'
import { Badge, Icon } from '@simpul/parts'
import { useMemo } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { missedOf } from '../../sync/missed-of.ts'
import { say } from '../../text/language.ts'
import { missed as text } from '../../text/missed-text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'

/** The way to the list of homes that may be missing something, for whose phone has one. */
export function MissedHomeCard() {
  const phone = usePhone()
  const missed = useMemo(() => missedOf(phone), [phone])
  const { lastContact } = useSignal(phone.status)
  const list = useLoaded(() => missed.read(), [missed, lastContact])
  if (list === undefined || list.rows.length === 0) return null
  const open = list.rows.filter((row) => !isAnswered(row)).length
  return (
    <Link href="/missed" class="button button-side button-wide">
      <Icon name="people" />
      <span>{say(homeText.title)}</span>
      {open > 0 && <Badge tone="watch">{say(text.homes, { count: open })}</Badge>}
    </Link>
  )
}
