import { completedMonths, type PlainDate } from '@simpul/domain/core'
import { expectedWeight } from '@simpul/domain/sectors/health'
import { Button } from '@simpul/parts'
import type { PersonRow } from '../db/known.ts'
import { day as text } from '../text/day-text.ts'
import { say, sayDate, sayNumber } from '../text/language.ts'
import { useDayChoices } from './day-choices.ts'
import { inOrder, isExpected } from './day-lists.ts'
import { plansOf } from './day-plan.ts'
import { rangeText } from './LastTime.tsx'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'
import './day-print.css'

/** Empty lines at the end, for whoever is not on the list. */
const SPARE_LINES = 6

/** The list of the day on paper, for the day on which the phone is empty; typed in afterwards with *Isi cepat*. */
export function DayListPrint() {
  const phone = usePhone()
  const today = phone.today()
  const plans = useLoaded(() => plansOf(phone, today), [today])
  const people = useSignal(phone.people)
  const [{ order }] = useDayChoices()
  const on = plans?.next?.day ?? today
  const rows = inOrder(
    people.filter((row) => isExpected(row, on)),
    order,
  )
  return (
    <Shell
      title={say(text.print)}
      back="/plan"
      action={
        <Button look="main" wide icon="print" onClick={() => print()}>
          {say(text.printNow)}
        </Button>
      }
    >
      <p class="no-print">{say(text.printHint)}</p>
      <div class="paper" tabIndex={0} role="region" aria-label={say(text.print)}>
        <h2>{say(text.printTitle, { post: phone.post.name })}</h2>
        <p>
          {sayDate(on, 'weekday')} · {say(text.printCount, { count: rows.length })}
        </p>
        <table class="paper-table">
          <thead>
            <tr>
              {[
                text.colNo,
                text.colName,
                text.colMother,
                text.colRt,
                text.colBirth,
                text.colLast,
                text.colExpected,
              ].map((column) => (
                <th key={column.id}>{say(column)}</th>
              ))}
              {BOXES.map((column) => (
                <th key={column.id} class="paper-box">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Line key={row.id} row={row} number={index + 1} on={on} />
            ))}
            {Array.from({ length: SPARE_LINES }, (_, index) => (
              <Line key={index} row={undefined} number={rows.length + index + 1} on={on} />
            ))}
          </tbody>
        </table>
      </div>
    </Shell>
  )
}

const BOXES = [text.colWeight, text.colHeight, text.colArm, text.colHead, text.colHere] as const

interface LineProps {
  readonly row: PersonRow | undefined
  readonly number: number
  readonly on: PlainDate
}

function Line({ row, number, on }: LineProps) {
  const cells = row === undefined ? ['', '', '', '', '', ''] : cellsOf(row, on)
  return (
    <tr>
      <td>{number}</td>
      {cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
      {BOXES.map((column) => (
        <td key={column.id} class="paper-box" />
      ))}
    </tr>
  )
}

function cellsOf(row: PersonRow, on: PlainDate): string[] {
  const { birth, lastWeighedOn, weightKg, motherName = '', rt = '' } = row
  const last =
    lastWeighedOn === undefined || weightKg === undefined ? undefined : { on: lastWeighedOn, kg: weightKg }
  const expected = expectedWeight(row, last, on)
  return [
    nameText(row.name),
    motherName,
    rt,
    birth === undefined
      ? ''
      : `${sayDate(birth, 'short')} (${say(text.shortMonths, { months: completedMonths(birth, on) })})`,
    last === undefined ? '' : `${sayNumber(last.kg, 2)} (${sayDate(last.on, 'day')})`,
    expected === null ? '' : rangeText(expected),
  ]
}
