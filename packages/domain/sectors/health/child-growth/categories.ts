import type { ArmCode, ArmGroup } from './arm-bands.ts'
import { bandOf } from './bands.ts'
import type { GrowthEdition } from './editions.ts'
import type { CategoryCode, CategoryIndex } from './z-bands.ts'
import { type GrowthIndex, roundZ } from './z-score.ts'

export interface Category<Code extends string = string> {
  readonly code: Code
  /** To be looked at by a health worker. */
  readonly red: boolean
}

/** The category of a z-score, on the two decimals people see. */
export function zCategory(edition: GrowthEdition, index: CategoryIndex, z: number): Category<CategoryCode> {
  const band = bandOf(edition.zBands[index].value, roundZ(z) ?? z)
  return { code: band.code, red: band.red === true }
}

/** Whether the rounded z-score lies beyond the limits of what can be believed. */
export function isFlagged(edition: GrowthEdition, index: GrowthIndex, z: number): boolean {
  const [low, high] = edition.flags.value[index]
  const rounded = roundZ(z) ?? z
  return rounded < low || rounded > high
}

/** The category of a LiLA in cm; a small child outside the months that have one is `tidak_dinilai`. */
export function armCategory(
  edition: GrowthEdition,
  group: ArmGroup,
  cm: number,
  ageMonths?: number,
): Category<ArmCode | 'tidak_dinilai'> {
  const [from, to] = edition.armMonths.value
  const judged = group !== 'balita' || (ageMonths !== undefined && ageMonths >= from && ageMonths < to + 1)
  if (!judged) return { code: 'tidak_dinilai', red: false }
  const band = bandOf(edition.armBands[group].value, cm)
  return { code: band.code, red: band.red === true }
}
