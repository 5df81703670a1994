import type { Uuid } from '@simpul/domain/core'
import { randomFor } from '../random.ts'

/** How one kader writes: shares of all measurements. Most are careful; a few round, a few write on paper first. */
export interface Habits {
  /** Written on paper on the day and typed in some days later. */
  readonly onPaper: number
  /** Weights rounded to halves of a kilogram: digit preference, of which no two kader have the same. */
  readonly halfKilos: number
  /** Lengths rounded to whole centimetres. */
  readonly wholeCm: number
}

/** The habits of a kader, the same all their life. */
export function habitsOf(kader: Uuid): Habits {
  const random = randomFor('habits', kader)
  return {
    onPaper: random.chance(0.1) ? 0.5 : 0.03,
    halfKilos: random.chance(0.3) ? 0.2 + 0.4 * random.next() : 0.02,
    wholeCm: random.chance(0.4) ? 0.5 : 0.08,
  }
}
