import { completedMonths, daysBetween, type PlainDate } from '../../../core/index.ts'
import { loadWhoGrowth, type WhoGrowth } from '../../../reference/who-growth/index.ts'
import { monthNumber } from '../balita.ts'
import { roundHalfUp } from '../decimal.ts'
import { editionOf, type MeasuredChild } from './assess.ts'
import { heaviestUnasked } from './change.ts'
import type { GrowthEdition } from './editions.ts'
import { curveLine } from './growth-curve.ts'
import { leastGainOn, type Weighing } from './kms.ts'
import { SPEAKS_FOR_DAYS } from './rules.ts'

/** What a scale is expected to show, in kg; both ends are inside. */
export interface ExpectedWeight {
  readonly fromKg: number
  readonly toKg: number
  /** What it was worked out from: the child's own last weighing, or the card's lines for the age. */
  readonly by: 'last-weighing' | 'age'
}

/** Where a card has no orange line, the upper end is the highest line that every card has. */
const HIGHEST_LINE_Z = 2

/**
 * What a weighing on a day is expected to show. After a weighing of an earlier month that still speaks for the child:
 * from that weight and the least gain (KBM) of each month since, which is where N begins, to the most that is saved
 * without asking. Otherwise what lies between the red and the orange line of the card at that age. Null when neither
 * is known. Source: health notes 2.6, 2.7 and 9.2.
 *
 * @param last the latest weighing of a month before that of `on`
 */
export function expectedWeight(
  child: MeasuredChild,
  last: Weighing | undefined,
  on: PlainDate,
  edition: GrowthEdition = editionOf(on),
  tables: WhoGrowth = loadWhoGrowth(),
): ExpectedWeight | null {
  const speaks = last !== undefined && daysBetween(last.on, on) <= SPEAKS_FOR_DAYS
  return speaks ? afterWeighing(child, last, on, edition) : forAge(child, on, edition, tables)
}

function afterWeighing(
  child: MeasuredChild,
  last: Weighing,
  on: PlainDate,
  edition: GrowthEdition,
): ExpectedWeight {
  const months = child.birth === undefined ? undefined : completedMonths(child.birth, on)
  const fromKg = roundHalfUp(last.kg + gainsSince(child, last.on, on, edition) / 1000, 2)
  const most = heaviestUnasked(edition, last.kg, daysBetween(last.on, on), months)
  return { fromKg, toKg: Math.max(fromKg, most), by: 'last-weighing' }
}

/** Grams: the least gain of each calendar month after `since`, up to that of `on`; a month without one adds none. */
function gainsSince(
  { birth, sex }: MeasuredChild,
  since: PlainDate,
  on: PlainDate,
  edition: GrowthEdition,
): number {
  if (birth === undefined) return 0
  const months = monthNumber(on) - monthNumber(since)
  const age = completedMonths(birth, on)
  return Array.from({ length: months }, (_, back) => leastGainOn(edition, sex, age - back) ?? 0).reduce(
    (sum, grams) => sum + grams,
    0,
  )
}

function forAge(
  { birth, sex }: MeasuredChild,
  on: PlainDate,
  edition: GrowthEdition,
  { weightForAge }: WhoGrowth,
): ExpectedWeight | null {
  if (birth === undefined || sex === undefined || birth > on) return null
  const day = daysBetween(birth, on)
  const at = (z: number): number | undefined =>
    curveLine(weightForAge, sex, z, { fromDay: day, toDay: day, step: 1 })[0]?.value
  const low = at(edition.redLineZ.value)
  const high = at(edition.orangeLineZ.value ?? HIGHEST_LINE_Z)
  if (low === undefined || high === undefined) return null
  return { fromKg: roundHalfUp(low, 1), toKg: roundHalfUp(high, 1), by: 'age' }
}
