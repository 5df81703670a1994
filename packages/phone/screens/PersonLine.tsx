import { Icon, type Tone } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { PersonRow } from '../db/phone.ts'
import { say, sayNumber } from '../text/language.ts'
import { ages, session } from '../text/text.ts'
import { ageText } from './age-text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { statusTone } from './status-tone.ts'
import { useSignal } from './use-signal.ts'

/** One child in a list: who it is, whose child, and what the last weight was. */
export function PersonLine({ row, href }: { readonly row: PersonRow; readonly href: string }) {
  const phone = usePhone()
  const { complete } = useSignal(phone.status)
  const today = phone.today()
  return (
    <Link href={href} class="row">
      <span class="row-main">
        <strong>{nameText(row.name)}</strong>
        <span class="row-side">{whoseText(row)}</span>
        <span class="row-side row-parts">
          <span>{ageText(row.birth, today)} ·</span>
          <span>{lastText(row, complete)}</span>
        </span>
      </span>
      <RowEnd row={row} complete={complete} />
    </Link>
  )
}

/** Done this month: the mark of the card, or a tick while it may still become another. */
function RowEnd({ row, complete }: { readonly row: PersonRow; readonly complete: boolean }) {
  if (!row.weighedThisMonth || row.status === undefined) return <Icon name="forward" />
  return complete ? <StatusMark status={row.status} tone={statusTone(row)} /> : <Icon name="check" />
}

function lastText({ weightKg }: PersonRow, complete: boolean): string {
  if (weightKg !== undefined) return say(session.last, { kg: sayNumber(weightKg, 2) })
  return say(complete ? session.never : session.notIn)
}

/** "Ibu Yanti · RT 006". */
export function whoseText(row: PersonRow): string {
  const parts = [
    ...(row.motherName === undefined ? [] : [say(session.mother, { name: row.motherName })]),
    ...(row.rt === undefined ? [] : [say(ages.rt, { rt: row.rt })]),
  ]
  return parts.join(' · ')
}

/** N, T, O or B as on the card, with its colour. */
export function StatusMark({ status, tone }: { readonly status: string; readonly tone: Tone }) {
  return <span class={`mark level-${tone}`}>{status}</span>
}
