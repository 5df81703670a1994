import { Icon, type Tone } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { PersonRow } from '../db/phone.ts'
import { say, sayNumber } from '../text/language.ts'
import { ages, session } from '../text/text.ts'
import { ageText } from './age-text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { statusTone } from './status-tone.ts'

/** One child in a list: who it is, whose child, and what the last weight was. */
export function PersonLine({ row, href }: { readonly row: PersonRow; readonly href: string }) {
  const today = usePhone().today()
  return (
    <Link href={href} class="row">
      <span class="row-main">
        <strong>{nameText(row.name)}</strong>
        <span class="row-side">{whoseText(row)}</span>
        <span class="row-side">
          {ageText(row.birth, today)}
          {' · '}
          {row.weightKg === undefined
            ? say(session.never)
            : say(session.last, { kg: sayNumber(row.weightKg, 2) })}
        </span>
      </span>
      {row.weighedThisMonth && row.status !== undefined ? (
        <StatusMark status={row.status} tone={statusTone(row)} />
      ) : (
        <Icon name="forward" />
      )}
    </Link>
  )
}

function whoseText(row: PersonRow): string {
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
