import { addMonths, lastDay, type Month, monthOf } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { loadWhoGrowth } from '../../../reference/who-growth/index.ts'
import { type MeasuredChild, scoresOf, weighingsOf } from './assess.ts'
import { editionOn, type GrowthEdition } from './editions.ts'
import { kmsBand, type KmsStatus, kmsVerdict, monthlyWeighings, type Weighing } from './kms.ts'
import type { ChildGrowthView, Measurement } from './view.ts'
import type { GrowthIndex } from './z-score.ts'

/** What one child is in one month; null where it was not measured or the measurement cannot be believed. */
export interface MonthFacts {
  readonly weighed: boolean
  /** N, T, O or B; a weighing without verdict counts as the edition says. */
  readonly status: Exclude<KmsStatus, '-'> | null
  readonly twoT: boolean
  readonly belowRedLine: boolean
  readonly underweight: boolean | null
  readonly stunted: boolean | null
  readonly wasted: boolean | null
}

interface KnownChild extends MeasuredChild {
  readonly monthly: readonly Weighing[]
  readonly months: Map<Month, MonthFacts>
}

/**
 * A month's dozen indicators all ask about the same child and month, over two years again and again. Kept as
 * long as the view lives, and thrown away when the child turns out to be of another sex or birth.
 */
const known = new WeakMap<ChildGrowthView, KnownChild>()

export function monthFacts(child: PersonSubject, view: ChildGrowthView, month: Month): MonthFacts {
  let about = known.get(view)
  if (about === undefined || about.sex !== child.sex || about.birth !== child.birth) {
    const monthly = monthlyWeighings(weighingsOf(view.measurements))
    about = { sex: child.sex, birth: child.birth, monthly, months: new Map() }
    known.set(view, about)
  }
  let facts = about.months.get(month)
  if (facts === undefined) {
    facts = factsOf(about, view, month)
    about.months.set(month, facts)
  }
  return facts
}

function factsOf(child: KnownChild, view: ChildGrowthView, month: Month): MonthFacts {
  const edition = editionOn(lastDay(month))
  const ofMonth = view.measurements.filter(({ on }) => monthOf(on) === month).reverse()
  const status = statusIn(child, month)
  const [underweight, zBBU] = belowTwo('BB_U', child, ofMonth, edition)
  return {
    weighed: status !== null,
    status: status === '-' ? edition.noVerdictCountsAs.value : status,
    twoT: isRepeatedT(child, month, edition),
    // A swollen child has no z-score and is underweight by definition.
    belowRedLine: zBBU === undefined ? underweight === true : kmsBand(edition, zBBU).bgm,
    underweight,
    stunted: belowTwo('TB_U', child, ofMonth, edition)[0],
    wasted: belowTwo('BB_TB', child, ofMonth, edition)[0],
  }
}

function statusIn(child: KnownChild, month: Month): KmsStatus | null {
  const at = child.monthly.findIndex(({ on }) => monthOf(on) === month)
  return at < 0 ? null : kmsVerdict(child, child.monthly, at, editionOn(lastDay(month))).status
}

function isRepeatedT(child: KnownChild, month: Month, edition: GrowthEdition): boolean {
  for (let back = 0; back < edition.repeatedT.value; back++)
    if (statusIn(child, addMonths(month, -back)) !== 'T') return false
  return true
}

/** By WHO's surveys a swollen child counts as below -3 SD in what needs the weight. */
const NEEDS_WEIGHT: ReadonlySet<GrowthIndex> = new Set(['BB_U', 'BB_TB'])

/**
 * Whether an index lies below -2 SD in the month's last measurement that gives it, and the z-score. Implausible
 * ones are left out of prevalence, also when confirmed.
 */
function belowTwo(
  index: GrowthIndex,
  child: MeasuredChild,
  newestFirst: readonly Measurement[],
  edition: GrowthEdition,
): [below: boolean | null, z: number | undefined] {
  for (const measurement of newestFirst) {
    if (measurement.oedema === true && NEEDS_WEIGHT.has(index)) return [true, undefined]
    const z = scoresOf(child, measurement, loadWhoGrowth()).z[index]
    if (z === null) continue
    const [low, high] = edition.flags.value[index]
    return [z < low || z > high ? null : z < -2, z]
  }
  return [null, undefined]
}
