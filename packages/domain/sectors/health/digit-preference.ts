import { roundHalfUp, shift } from './decimal.ts'
import { type Setting, setting } from './setting.ts'

export type DigitPreference = 'sangat_baik' | 'baik' | 'cukup' | 'bermasalah'

/** Upper ends of the bands on the shown score; above the last one is `bermasalah`. */
export const DIGIT_BANDS: Setting<readonly (readonly [upTo: number, code: DigitPreference])[]> = setting(
  [
    [7, 'sangat_baik'],
    [12, 'baik'],
    [20, 'cukup'],
  ],
  'K',
  'health notes 9.3',
)

/**
 * How evenly last digits are spread: `counts` has, for 0 to 9, how many measurements end on it.
 * 100 x sqrt(chi2 / (n x 9)), one decimal; null without measurements.
 */
export function digitPreference(counts: readonly number[]): {
  score: number | null
  code: DigitPreference | null
} {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return { score: null, code: null }
  const expected = n / 10
  const chi2 = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const score = roundHalfUp(100 * Math.sqrt(chi2 / (n * 9)), 1)
  return { score, code: DIGIT_BANDS.value.find(([upTo]) => score <= upTo)?.[1] ?? 'bermasalah' }
}

/** Counts the last digits of measurements written with one decimal, as `digitPreference` takes them. */
export function lastDigits(values: readonly number[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0)
  for (const value of values) {
    const digit = Math.abs(roundHalfUp(shift(value, 1), 0)) % 10
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  return counts
}
