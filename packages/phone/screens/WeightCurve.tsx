import { addDays, completedMonths, daysBetween } from '@simpul/domain/core'
import type { PersonSubject } from '@simpul/domain/people'
import { loadWhoGrowth } from '@simpul/domain/reference/who-growth'
import { type ChildGrowthView, curveLine, editionOf } from '@simpul/domain/sectors/health'
import { GrowthCurve } from '@simpul/parts/GrowthCurve'
import { say, sayNumber } from '../text/language.ts'
import { child as text } from '../text/weigh-text.ts'

const LINES = [-3, -2, -1, 0, 1, 2, 3] as const
/** A year around the child is enough to see the direction, and large enough to read. */
const WINDOW_DAYS = 365
const LAST_DAY = 1826

/** Weight for age on the growth card, around the last weighings. */
export function WeightCurve({
  subject,
  view,
}: {
  readonly subject: PersonSubject
  readonly view: ChildGrowthView
}) {
  const { birth, sex } = subject
  if (birth === undefined || sex === undefined) return null
  const weighed = view.measurements.flatMap(({ on, weightKg }) =>
    weightKg === undefined ? [] : [{ day: daysBetween(birth, on), value: weightKg }],
  )
  const last = weighed.at(-1)
  if (last === undefined || last.day > LAST_DAY || last.day < 0) return null
  const toDay = Math.min(LAST_DAY, Math.max(WINDOW_DAYS, last.day + 60))
  const fromDay = Math.max(0, toDay - WINDOW_DAYS)
  const { weightForAge } = loadWhoGrowth()
  const lines = LINES.map((z) => ({
    z,
    points: curveLine(weightForAge, sex, z, { fromDay, toDay, step: 7 }),
  }))
  const edition = editionOf(addDays(birth, last.day))
  return (
    <GrowthCurve
      label={say(text.curveLabel, {
        name: subject.name,
        count: weighed.length,
        kg: sayNumber(last.value, 2),
        months: completedMonths(birth, addDays(birth, last.day)),
      })}
      lines={lines}
      measured={weighed.filter(({ day }) => day >= fromDay && day <= toDay)}
      redZ={edition.redLineZ.value}
      orangeZ={edition.orangeLineZ.value ?? undefined}
      unit="kg"
      monthLabel={say(text.curveMonths)}
    />
  )
}
