import { completedMonths } from '@simpul/domain/core'
import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { PersonRow } from '../db/known.ts'
import { day } from '../text/day-text.ts'
import { say, sayNumber } from '../text/language.ts'
import { ageText } from './age-text.ts'
import type { Desk } from './day-choices.ts'
import { nameText } from './name-text.ts'
import { RowEnd, whoseText } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

interface DayRowProps {
  readonly row: PersonRow
  readonly desk: Desk
  /** False while the day is not open: then nobody is checked in. */
  readonly open: boolean
  readonly onCheckIn: (row: PersonRow) => void
  readonly onTakeBack: (row: PersonRow) => void
}

/** One child of the day. At the registration table a tap checks in; anywhere else it opens the weighing. */
export function DayRow({ row, desk, open, onCheckIn, onTakeBack }: DayRowProps) {
  const isNew = open && !row.presentToday && !row.weighedThisMonth
  if (desk === 'registration' && isNew)
    return (
      <button type="button" class="row" onClick={() => onCheckIn(row)}>
        <Who row={row} />
        <span class="row-do">{say(day.came)}</span>
      </button>
    )
  const href = row.weighedThisMonth ? `/child/${row.id}` : `/weigh/${row.id}`
  const sideBySide = desk !== 'weighing' && open && !row.weighedThisMonth
  return (
    <div class="row-pair">
      <Link href={href} class="row">
        <Who row={row} />
        {!sideBySide && row.weightKg !== undefined && (
          <span class="row-side row-last">{say(day.lastKg, { kg: sayNumber(row.weightKg, 2) })}</span>
        )}
        {!sideBySide && <EndOf row={row} />}
      </Link>
      {sideBySide &&
        (row.presentToday ? (
          <button
            type="button"
            class="row-do row-do-on"
            aria-label={say(day.takeBackOf, { name: nameText(row.name) })}
            onClick={() => onTakeBack(row)}
          >
            <Icon name="check" />
          </button>
        ) : (
          <button
            type="button"
            class="row-do"
            aria-label={say(day.cameOf, { name: nameText(row.name) })}
            onClick={() => onCheckIn(row)}
          >
            {say(day.came)}
          </button>
        ))}
    </div>
  )
}

function EndOf({ row }: { readonly row: PersonRow }) {
  const { complete } = useSignal(usePhone().status)
  return <RowEnd row={row} complete={complete} />
}

function Who({ row }: { readonly row: PersonRow }) {
  const today = usePhone().today()
  const age =
    row.birth === undefined || row.birth > today
      ? ageText(row.birth, today)
      : say(day.shortMonths, { months: completedMonths(row.birth, today) })
  const whose = whoseText(row)
  return (
    <span class="row-main">
      <strong>
        {row.name === '' && !row.atHome
          ? say(day.guestNamed, { code: row.id.slice(-4) })
          : nameText(row.name)}
      </strong>
      <span class="row-side">
        {!row.atHome && <span class="badge">{say(day.guest)}</span>} {age}
        {whose !== '' && ` · ${whose}`}
      </span>
    </span>
  )
}
