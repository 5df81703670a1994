import { monthOf, type PlainDate } from '@simpul/domain/core'
import { type ExpectedWeight, expectedWeight } from '@simpul/domain/sectors/health'
import type { FoldedPerson } from '../db/known.ts'
import { day as dayText } from '../text/day-text.ts'
import { weigh } from '../text/weigh-text.ts'
import { growthOf } from './weighing-draft.ts'
import { say, sayDate, sayNumber } from '../text/language.ts'
import { HistoryMissing } from './HistoryMissing.tsx'

/** What the scale showed last time, and what it is expected to show now. */
export function LastTime({ person, today }: { readonly person: FoldedPerson; readonly today: PlainDate }) {
  if (!person.complete) return <HistoryMissing />
  const weighings = growthOf(person).measurements.flatMap(({ on, weightKg }) =>
    weightKg === undefined ? [] : [{ on, kg: weightKg }],
  )
  const last = weighings.at(-1)
  const height = growthOf(person).measurements.findLast(({ lengthCm }) => lengthCm !== undefined)
  const before = weighings.filter(({ on }) => monthOf(on) < monthOf(today)).at(-1)
  const expected = expectedWeight(person.subject, before, today)
  return (
    <p class="last-time">
      {last === undefined
        ? say(weigh.firstTime)
        : say(weigh.lastTime, { kg: sayNumber(last.kg, 2), date: sayDate(last.on, 'short') })}
      {height?.lengthCm !== undefined && (
        <span class="last-height">{say(dayText.lastHeight, { cm: sayNumber(height.lengthCm) })}</span>
      )}
      {expected !== null && <strong>{say(dayText.expected, { range: rangeText(expected) })}</strong>}
    </p>
  )
}

/** "8,6 - 9,6". */
export const rangeText = ({ fromKg, toKg }: ExpectedWeight): string =>
  `${sayNumber(fromKg, 2)} – ${sayNumber(toKg, 2)}`
