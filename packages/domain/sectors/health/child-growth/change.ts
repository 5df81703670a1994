import { decimalDifference, roundHalfUp } from '../decimal.ts'
import type { PlausibleResult } from '../plausible.ts'
import type { GrowthEdition } from './editions.ts'

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
  const { infant, older } = edition.change.heightRiseAskAboveCm.value
  const limit = (ageMonths < 12 ? infant : older) * monthsBetween(days)
  return { riseCm, result: riseCm > limit ? 'konfirmasi' : 'ok' }
}

/** Percent with one decimal; negative when the child lost weight. */
export function weightChange(
  edition: GrowthEdition,
  previousKg: number,
  nowKg: number,
  days = DAYS_OF_A_MONTH,
): { changePercent: number; result: PlausibleResult } {
  const share = (decimalDifference(nowKg, previousKg) / previousKg) * 100
  const limit = edition.change.weightChangeAskAbovePercent.value * monthsBetween(days)
  return { changePercent: roundHalfUp(share, 1), result: Math.abs(share) > limit ? 'konfirmasi' : 'ok' }
}
