import { completedMonths, daysBetween, type PlainDate } from '../../core/index.ts'
import type { Sex } from '../../people/index.ts'
import { type Setting, setting } from './setting.ts'

export type AgeCluster = 'bayi' | 'balita' | 'apras' | 'usekrem_6_14' | 'usekrem_15_18' | 'dewasa' | 'lansia'

export type MaternalCluster = 'ibu_hamil' | 'ibu_nifas' | 'ibu_menyusui'

export interface ClusterBorders {
  /** Completed months from which each age cluster starts, youngest first. */
  readonly fromMonths: Setting<readonly (readonly [months: number, cluster: AgeCluster])[]>
  /** Days after delivery that still are nifas. */
  readonly nifasDays: Setting<number>
  /** A mother who breastfeeds a child under this many completed months. */
  readonly breastfeedingUnderMonths: Setting<number>
}

/** The nine-card set of 2026; the four printed cards are folds of it. Month 72 is already school age. */
export const NINE_CARD_CLUSTERS: ClusterBorders = {
  fromMonths: setting(
    [
      [0, 'bayi'],
      [12, 'balita'],
      [60, 'apras'],
      [72, 'usekrem_6_14'],
      [180, 'usekrem_15_18'],
      [228, 'dewasa'],
      [720, 'lansia'],
    ],
    'V',
    'health notes 1.1 (S1, S4, S22)',
  ),
  nifasDays: setting(42, 'V', 'health notes 1.1 (S1)'),
  breastfeedingUnderMonths: setting(24, 'K', 'health notes 1.1'),
}

export interface ClusterFacts {
  readonly birth: PlainDate
  readonly on: PlainDate
  readonly sex?: Sex | undefined
  readonly pregnant?: boolean | undefined
  readonly deliveredOn?: PlainDate | undefined
  readonly breastfeeding?: boolean | undefined
}

/** A person can be in an age cluster and a maternal one; before birth there is no cluster. */
export function clusterOf(
  facts: ClusterFacts,
  borders: ClusterBorders = NINE_CARD_CLUSTERS,
): { ageCluster: AgeCluster | null; maternalCluster: MaternalCluster | null } {
  const months = completedMonths(facts.birth, facts.on)
  const age = borders.fromMonths.value.filter(([from]) => months >= from).at(-1)
  return { ageCluster: age?.[1] ?? null, maternalCluster: maternalCluster(facts, borders) }
}

function maternalCluster(facts: ClusterFacts, borders: ClusterBorders): MaternalCluster | null {
  if (facts.sex === 'L') return null
  if (facts.pregnant === true) return 'ibu_hamil'
  const { deliveredOn, on } = facts
  const days = deliveredOn === undefined ? undefined : daysBetween(deliveredOn, on)
  if (days !== undefined && days >= 0 && days <= borders.nifasDays.value) return 'ibu_nifas'
  if (facts.breastfeeding !== true) return null
  const childMonths = deliveredOn === undefined ? 0 : completedMonths(deliveredOn, on)
  return childMonths < borders.breastfeedingUnderMonths.value ? 'ibu_menyusui' : null
}
