import { armCategory, zCategory } from './categories.ts'
import type { GrowthEdition } from './editions.ts'

/** What is known of a child who may have gizi buruk. */
export interface MalnutritionSigns {
  readonly ageMonths?: number | undefined
  readonly weightKg?: number | undefined
  readonly zBBTB?: number | undefined
  readonly lilaCm?: number | undefined
  /** Swelling of both feet. */
  readonly oedema?: boolean | undefined
  readonly complication?: boolean | undefined
}

/** Gizi buruk by any of its three signs. Source: health notes 2.9 (S1, S3) [V]. */
export function isSevere(edition: GrowthEdition, signs: MalnutritionSigns): boolean {
  const { zBBTB, lilaCm, ageMonths } = signs
  if (signs.oedema === true) return true
  if (zBBTB !== undefined && zCategory(edition, 'BB_TB', zBBTB).code === 'gizi_buruk') return true
  return lilaCm !== undefined && armCategory(edition, 'balita', lilaCm, ageMonths).code === 'merah_gizi_buruk'
}

/** Where a child with gizi buruk goes; null for a child without. */
export function malnutritionDestination(
  edition: GrowthEdition,
  signs: MalnutritionSigns,
): { severe: boolean; destination: 'rumah_sakit' | 'puskesmas' | null } {
  if (!isSevere(edition, signs)) return { severe: false, destination: null }
  const { ageMonths, weightKg, complication } = signs
  const { hospitalUnderMonths, hospitalUnderKg } = edition.severe
  const hospital =
    complication === true ||
    (ageMonths !== undefined && ageMonths < hospitalUnderMonths.value) ||
    (weightKg !== undefined && weightKg < hospitalUnderKg.value)
  return { severe: true, destination: hospital ? 'rumah_sakit' : 'puskesmas' }
}
