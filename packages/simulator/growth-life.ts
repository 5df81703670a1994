import { addDays, daysBetween, type PlainDate } from '@simpul/domain/core'
import type { Sex } from '@simpul/domain/people'
import { loadWhoGrowth } from '@simpul/domain/reference/who-growth'
import { curveLine } from '@simpul/domain/sectors/health'
import type { Random } from './random.ts'

/** What a scale and a tape would show on a day, before anyone reads them. */
export interface Body {
  readonly weightKg: number
  readonly lengthCm: number
  readonly headCm: number
  readonly armCm: number
}

/** How one child grows: a channel of its own, slow drift, and times of faltering with catch-up. */
export interface GrowthLife {
  readonly on: (day: PlainDate) => Body
}

/** Indonesian children are shorter than WHO's; about one in five is stunted. */
const LENGTH_Z = { mean: -1.05, deviation: 1.0 }
const WEIGHT_Z = { mean: -0.45, deviation: 0.85 }

export function growthLife(random: Random, sex: Sex, birth: PlainDate): GrowthLife {
  const lengthZ = random.normal(LENGTH_Z.mean, LENGTH_Z.deviation)
  const weightZ = 0.55 * lengthZ + random.normal(WEIGHT_Z.mean, WEIGHT_Z.deviation)
  const headZ = random.normal(-0.5, 0.9)
  const drift = driftByMonth(random)
  const falters = falterByMonth(random)
  return {
    on: (day) => {
      const age = Math.min(1826, Math.max(0, daysBetween(birth, day)))
      const month = Math.floor(age / 30.4375)
      const weight = weightZ + (drift[month] ?? 0) - (falters[month] ?? 0)
      return {
        weightKg: at('weightForAge', sex, weight, age),
        // One channel for life: a child does not shrink, and a drifting z-score could make it.
        lengthCm: at('lengthForAge', sex, lengthZ, age),
        headCm: at('headForAge', sex, headZ, age),
        armCm: at('armForAge', sex, 0.8 * weight, Math.max(91, age)),
      }
    },
  }
}

type Table = 'weightForAge' | 'lengthForAge' | 'headForAge' | 'armForAge'

function at(table: Table, sex: Sex, z: number, age: number): number {
  const line = curveLine(loadWhoGrowth()[table], sex, Math.max(-4.5, Math.min(4, z)), {
    fromDay: age,
    toDay: age,
    step: 1,
  })
  return line[0]?.value ?? Number.NaN
}

/** A slow walk around the child's own channel. */
function driftByMonth(random: Random): number[] {
  const drift = [0]
  for (let month = 1; month <= 61; month++)
    drift.push(0.93 * (drift[month - 1] ?? 0) + random.normal(0, 0.06))
  return drift
}

/** Illness or hunger: one to three months in which the weight falls behind, then some months to catch up. */
function falterByMonth(random: Random): number[] {
  const lost: number[] = Array.from({ length: 62 }, () => 0)
  for (let month = 3; month < 60; month++) {
    if (!random.chance(0.05)) continue
    const depth = random.normal(0.45, 0.15)
    const length = random.whole(1, 3)
    for (let away = 0; away < 9; away++) {
      const part = away < length ? (away + 1) / length : Math.max(0, 1 - (away - length + 1) / 5)
      lost[month + away] = (lost[month + away] ?? 0) + depth * part
    }
    month += 8
  }
  return lost
}

/** The birth days of children who are under five at some time between `from` and `to`, spread evenly. */
export function birthDays(random: Random, underFives: number, from: PlainDate, to: PlainDate): PlainDate[] {
  const first = addDays(from, -1826)
  const span = daysBetween(first, to)
  const count = Math.round((underFives * span) / 1826)
  return Array.from({ length: count }, () => addDays(first, random.whole(0, span))).sort()
}
