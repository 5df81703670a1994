import type { PlainDate } from '@simpul/domain/core'
import { Badge, Icon, type Tone } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { PersonRow } from '../db/known.ts'
import { session } from '../text/day-text.ts'
import { say, sayDate, sayNumber } from '../text/language.ts'
import { ages } from '../text/people-text.ts'
import { ageText } from './age-text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { statusTone } from './status-tone.ts'
import { isUnderFive } from './under-five.ts'
import { useSignal } from './use-signal.ts'

interface PersonLineProps {
  readonly row: PersonRow
  readonly href: string
  /** Somebody else here has the same name, so the day of birth is said too. */
  readonly alike?: boolean
}

/** One person in a list: who it is, whose child, and of a child what the last weight was. */
export function PersonLine({ row, href, alike = false }: PersonLineProps) {
  const phone = usePhone()
  const { complete } = useSignal(phone.status)
  const today = phone.today()
  const isSmall = isUnderFive(row, today)
  return (
    <Link href={href} class="row">
      <span class="row-main">
        <strong>{nameText(row.name)}</strong>
        <span class="row-side">{whoseText(row)}</span>
        <span class="row-side row-parts">
          <span>{isSmall ? `${ageOf(row, today)} ·` : ageOf(row, today)}</span>
          {isSmall && <span>{lastText(row, complete)}</span>}
          {alike && row.birth !== undefined && (
            <span>{say(ages.born, { date: sayDate(row.birth, 'short') })}</span>
          )}
        </span>
      </span>
      <StandingBadge row={row} />
      {isSmall && <RowEnd row={row} complete={complete} />}
    </Link>
  )
}

/** The age, as far as it is known. */
export function ageOf(
  { birth, birthEstimated }: Pick<PersonRow, 'birth' | 'birthEstimated'>,
  today: PlainDate,
): string {
  const age = ageText(birth, today)
  return birthEstimated ? say(ages.about, { age }) : age
}

/** Of whoever is not counted here: why. */
export function StandingBadge({ row }: { readonly row: PersonRow }) {
  if (row.died !== undefined) return <Badge tone="quiet">{say(ages.died)}</Badge>
  if (row.guest) return <Badge tone="inform">{say(ages.guest)}</Badge>
  return row.atHome ? null : <Badge tone="quiet">{say(ages.left)}</Badge>
}

/** Done this month: the mark of the card, or a tick while it may still become another. */
export function RowEnd({ row, complete }: { readonly row: PersonRow; readonly complete: boolean }) {
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
