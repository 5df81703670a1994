import { completedMonths, type PlainDate } from '@simpul/domain/core'
import type { ChildLife } from './child-life.ts'
import type { Random } from './random.ts'
import type { Habits } from './written/habits.ts'

/** What a kader writes down for one child on one day: read from the scale, with the habits of people. */
export function weighingOf(
  child: ChildLife,
  day: PlainDate,
  random: Random,
  { halfKilos, wholeCm }: Habits,
): Record<string, unknown> {
  const shown = child.growth.on(day)
  const length = random.chance(wholeCm) ? Math.round : tenth
  const months = completedMonths(child.birth, day)
  const weight = random.chance(halfKilos) ? Math.round(shown.weightKg * 2) / 2 : shown.weightKg
  return {
    weightKg: tenth(weight + random.normal(0, 0.04)),
    ...(random.chance(0.85)
      ? {
          lengthCm: length(shown.lengthCm + random.normal(0, 0.2)),
          position: months < 24 ? 'berbaring' : 'berdiri',
        }
      : {}),
    ...(months < 24 && random.chance(0.5) ? { headCm: tenth(shown.headCm) } : {}),
    ...(months >= 6 && random.chance(0.7) ? { armCm: tenth(shown.armCm) } : {}),
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** A slip of the finger that stays inside what the form takes: two digits swapped, 9.7 for 7.9. */
export function slippedWeight(weightKg: number): number | undefined {
  const [whole = '', part = '0'] = weightKg.toFixed(1).split('.')
  const swapped = Number(`${part}.${whole.slice(-1)}`)
  return swapped >= 1.8 && swapped <= 30 && swapped !== weightKg ? swapped : undefined
}
