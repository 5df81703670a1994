import type { LmsTable } from '../../../reference/who-growth/index.ts'

/**
 * The six WHO indices by their Indonesian codes: weight, length or height, weight for length or height, BMI,
 * head and arm circumference, all but BB_TB for age.
 */
export const GROWTH_INDICES = ['TB_U', 'BB_U', 'BB_TB', 'IMT_U', 'LK_U', 'LILA_U'] as const
export type GrowthIndex = (typeof GROWTH_INDICES)[number]

/**
 * Outside these z-scores a measurement is implausible; the limits themselves are plausible.
 * Source: WHO packages anthro and anthroplus [V].
 */
export const WHO_FLAGS: Readonly<Record<GrowthIndex, readonly [low: number, high: number]>> = {
  TB_U: [-6, 6],
  BB_U: [-6, 5],
  BB_TB: [-5, 5],
  IMT_U: [-5, 5],
  LK_U: [-5, 5],
  LILA_U: [-5, 5],
}

/** Rows of one sex lie behind one another; three numbers a row. */
export const rowOf = (table: LmsTable, girl: boolean, x: number): number =>
  ((girl ? table.rows : 0) + x - table.first) * 3

/**
 * The plain z-score of `y` at row `low`, or `fraction` of the way from `low` to `high`. Unrounded.
 * Source: WHO Child Growth Standards, methods and development (2006).
 */
export function plainZ(table: LmsTable, y: number, low: number, high = low, fraction = 0): number {
  const l = between(table, low, high, fraction)
  const m = between(table, low + 1, high + 1, fraction)
  const s = between(table, low + 2, high + 2, fraction)
  // Heights and heads all have L = 1; the power is the slow part.
  return l === 1 ? (y / m - 1) / s : (Math.pow(y / m, l) - 1) / (s * l)
}

/** As `plainZ`, but beyond 3 SD counted in the distance between 2 and 3 SD, as WHO does for weights. */
export function adjustedZ(table: LmsTable, y: number, low: number, high = low, fraction = 0): number {
  const l = between(table, low, high, fraction)
  const m = between(table, low + 1, high + 1, fraction)
  const s = between(table, low + 2, high + 2, fraction)
  const z = (Math.pow(y / m, l) - 1) / (s * l)
  if (z > 3) {
    const three = atSd(l, m, s, 3)
    return 3 + (y - three) / (three - atSd(l, m, s, 2))
  }
  if (z < -3) {
    const three = atSd(l, m, s, -3)
    return -3 + (y - three) / (atSd(l, m, s, -2) - three)
  }
  return z
}

/** The measurement that lies `k` standard deviations from the median. */
export const atSd = (l: number, m: number, s: number, k: number): number => m * Math.pow(1 + l * s * k, 1 / l)

function between(table: LmsTable, low: number, high: number, fraction: number): number {
  const value = table.lms[low] as number
  // At the end of a table there is no next row; a fraction of 0 must not read it.
  return fraction > 0 ? value + fraction * ((table.lms[high] as number) - value) : value
}

/**
 * To two decimals: the closer neighbour, on an exact tie the even one. Infinite values stay, no number is null.
 * `Math.round(z * 100) / 100` differs near ties.
 */
export function roundZ(z: number): number | null {
  if (Number.isNaN(z)) return null
  if (!Number.isFinite(z)) return z
  const floor = Math.floor(z * 100)
  const low = floor / 100
  const high = Math.ceil(z * 100) / 100
  const down = z - low
  const up = high - z
  const rounded = down < up || (down === up && floor % 2 === 0) ? low : high
  return rounded === 0 ? 0 : rounded
}

/** Whether a rounded z-score cannot be believed; null for a blank one. */
export function isImplausible(index: GrowthIndex, z: number | null): boolean | null {
  if (z === null) return null
  const [low, high] = WHO_FLAGS[index]
  return z < low || z > high
}
