import { decimalDifference, roundHalfUp } from '../decimal.ts'
import type { PlausibleResult } from '../plausible.ts'
import type { AgeSteps, GrowthEdition } from './editions.ts'

export interface Drop {
  /** Negative when the child grew. */
  readonly dropCm: number
  readonly result: PlausibleResult
}

/** A fall of up to 1 cm may be an error or lying against standing: ask. More is refused: measure again. */
export function heightDrop(edition: GrowthEdition, previousCm: number, nowCm: number): Drop {
  const dropCm = decimalDifference(previousCm, nowCm)
  const { heightDropAskAboveCm, heightDropRefuseAboveCm } = edition.change
  if (dropCm > heightDropRefuseAboveCm.value) return { dropCm, result: 'tolak' }
  return { dropCm, result: dropCm > heightDropAskAboveCm.value ? 'konfirmasi' : 'ok' }
}

export function headDrop(edition: GrowthEdition, previousCm: number, nowCm: number): Drop {
  const dropCm = decimalDifference(previousCm, nowCm)
  return { dropCm, result: dropCm > edition.change.headDropRefuseAboveCm.value ? 'tolak' : 'ok' }
}

const DAYS_OF_A_MONTH = 31

/** Limits are per month; over a longer time they grow with it, over a shorter one they stay. */
const monthsBetween = (days: number): number => Math.max(1, days / DAYS_OF_A_MONTH)

export function heightRise(
  edition: GrowthEdition,
  previousCm: number,
  nowCm: number,
  days: number,
  ageMonths: number,
): { riseCm: number; result: PlausibleResult } {
  const riseCm = decimalDifference(nowCm, previousCm)
  const limit = limitAt(edition.change.heightRiseAskAboveCm.value, ageMonths) * monthsBetween(days)
  return { riseCm, result: riseCm > limit ? 'konfirmasi' : 'ok' }
}

/** Percent with one decimal, negative when the child lost weight. A rise at unknown age is held to the last step. */
export function weightChange(
  edition: GrowthEdition,
  previousKg: number,
  nowKg: number,
  days = DAYS_OF_A_MONTH,
  ageMonths = Number.POSITIVE_INFINITY,
): { changePercent: number; result: PlausibleResult } {
  const percent = (decimalDifference(nowKg, previousKg) / previousKg) * 100
  const { weightFallAskAbovePercent, weightRiseAskAbovePercent } = edition.change
  const limit =
    percent < 0 ? weightFallAskAbovePercent.value : limitAt(weightRiseAskAbovePercent.value, ageMonths)
  const result = Math.abs(percent) > limit * monthsBetween(days) ? 'konfirmasi' : 'ok'
  return { changePercent: roundHalfUp(percent, 1), result }
}

/** The heaviest a child may be, in tenths of a kilogram, without `weightChange` asking. */
export function heaviestUnasked(
  edition: GrowthEdition,
  previousKg: number,
  days: number,
  ageMonths = Number.POSITIVE_INFINITY,
): number {
  const limit = limitAt(edition.change.weightRiseAskAbovePercent.value, ageMonths) * monthsBetween(days)
  return Math.floor(roundHalfUp(previousKg * (10 + limit / 10), 6)) / 10
}

const limitAt = (steps: AgeSteps, ageMonths: number): number =>
  steps.filter(([from]) => ageMonths >= from).at(-1)?.[1] ?? Number.POSITIVE_INFINITY
