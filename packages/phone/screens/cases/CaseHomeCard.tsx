import { Badge, Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { cases as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { needsMe } from './case-groups.ts'
import { casesOf } from './cases-on-phone.ts'
import { useSheets } from './use-sheets.ts'

/** On the first screen: how many cases wait for this user, and the way to all of them. */
export function CaseHomeCard() {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const count = useLoaded(async () => {
    if (sheets === undefined) return undefined
    return (await casesOf(phone, sheets)).filter((one) => needsMe(one, phone, sheets)).length
  }, [sheets, status])
  return (
    <Link href="/cases" class="button button-side button-wide">
      <Icon name="file" />
      <span>{say(text.home)}</span>
      {count !== undefined && count > 0 && <Badge tone="watch">{say(text.homeCount, { count })}</Badge>}
    </Link>
  )
}
