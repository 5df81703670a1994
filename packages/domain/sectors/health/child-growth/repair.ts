import { shift } from '../decimal.ts'
import type { Measure } from './form.ts'
import type { GrowthScores } from './growth-z.ts'
import type { Measurement } from './view.ts'
import type { GrowthIndex } from './z-score.ts'

/**
 * Slips by how many places the point moves, the likeliest first: 72 for 7.2 and 125 for 12.5, 725 for 7.25,
 * grams for kilograms, a point too many; metres or millimetres for centimetres.
 */
const SLIPS: Readonly<Record<Measure, readonly number[]>> = {
  weightKg: [-1, -2, -3, 1],
  lengthCm: [-1, 2, 1],
  headCm: [-1, 1],
  armCm: [-1, 1],
}

/** The index that says how well a repaired value fits the age. */
const FITS: Readonly<Record<Measure, GrowthIndex>> = {
  weightKg: 'BB_U',
  lengthCm: 'TB_U',
  headCm: 'LK_U',
  armCm: 'LILA_U',
}

/**
 * The obvious repair of a measure, or undefined. `judge` gives the z-scores with a value in its place, or
 * undefined where the value is no better. Tried and offered, never made silently (health notes 9.1).
 */
export function repairOf(
  measure: Measure,
  draft: Measurement,
  judge: (value: number) => GrowthScores | undefined,
): number | undefined {
  const value = draft[measure]
  if (value === undefined) return undefined
  return SLIPS[measure]
    .map((places) => shift(value, places))
    .find((candidate) => judge(candidate)?.implausible[FITS[measure]] === false)
}
