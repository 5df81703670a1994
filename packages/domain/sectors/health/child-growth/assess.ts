import { completedMonths, daysBetween, monthOf, type PlainDate } from '../../../core/index.ts'
import type { Sex } from '../../../people/index.ts'
import { loadWhoGrowth, type WhoGrowth } from '../../../reference/who-growth/index.ts'
import type { ArmCode } from './arm-bands.ts'
import { armCategory, type Category, zCategory } from './categories.ts'
import { editionOfMonth, type GrowthEdition } from './editions.ts'
import { assessGrowth, type GrowthScores } from './growth-z.ts'
import type { Weighing } from './kms.ts'
import { type KmsBand, type KmsVerdict, kmsBand, kmsVerdict, monthlyWeighings } from './kms.ts'
import { isSevere, malnutritionDestination } from './malnutrition.ts'
import { type ReferralReason, referralReasons } from './referral.ts'
import type { ChildGrowthView, Measurement } from './view.ts'
import type { CategoryCode, CategoryIndex } from './z-bands.ts'
import type { GrowthIndex } from './z-score.ts'

/** The child as growth rules need it; what is unknown is left out. */
export interface MeasuredChild {
  readonly sex?: Sex | undefined
  readonly birth?: PlainDate | undefined
}

/** Everything a phone shows about one measurement at once. */
export interface Assessment {
  readonly on: PlainDate
  readonly ageDays: number | null
  readonly ageMonths: number | null
  /** z-scores, corrected length, BMI and flags. */
  readonly scores: GrowthScores
  readonly categories: Readonly<Partial<Record<GrowthIndex, Category<CategoryCode>>>>
  readonly arm: Category<ArmCode | 'tidak_dinilai'> | null
  /** N, T, O, B or - with gain and KBM; null without a weight. */
  readonly verdict: KmsVerdict | null
  /** T in a row, this weighing included. */
  readonly consecutiveT: number
  readonly twoT: boolean
  readonly band: { readonly band: KmsBand; readonly bgm: boolean } | null
  readonly severe: boolean
  readonly destination: 'rumah_sakit' | 'puskesmas' | null
  readonly reasons: readonly ReferralReason[]
  readonly edition: string
}

/** A measurement and its judgement. */
export interface Assessed {
  readonly measurement: Measurement
  readonly assessment: Assessment
}

/** The edition a measurement is judged by: the one in force on the last day of its month. */
export const editionOf = (on: PlainDate): GrowthEdition => editionOfMonth(monthOf(on))

/**
 * Judges a measurement against the child's earlier ones. It may be in the view already or still be a draft;
 * later measurements do not matter to it.
 */
export function assessMeasurement(
  child: MeasuredChild,
  view: ChildGrowthView,
  measurement: Measurement,
  edition: GrowthEdition = editionOf(measurement.on),
  tables: WhoGrowth = loadWhoGrowth(),
): Assessment {
  const age = ageOf(child, measurement.on)
  const scores = scoresOf(child, measurement, tables)
  const { verdict, inRow } = verdictOf(child, view, measurement, edition)
  const { z } = scores
  const signs = {
    ageMonths: age?.months,
    weightKg: measurement.weightKg,
    zBBTB: z.BB_TB ?? undefined,
    lilaCm: measurement.armCm,
    oedema: measurement.oedema,
  }
  return {
    on: measurement.on,
    ageDays: age?.days ?? null,
    ageMonths: age?.months ?? null,
    scores,
    categories: categoriesOf(edition, scores),
    arm:
      measurement.armCm === undefined ? null : armCategory(edition, 'balita', measurement.armCm, age?.months),
    verdict,
    consecutiveT: inRow,
    twoT: inRow >= edition.repeatedT.value,
    band: z.BB_U === null || scores.model !== 'anthro' ? null : kmsBand(edition, z.BB_U),
    severe: isSevere(edition, signs),
    destination: malnutritionDestination(edition, signs).destination,
    reasons: referralReasons(edition, {
      ...signs,
      nt: verdict?.status,
      zBBU: scores.model === 'anthro' ? (z.BB_U ?? undefined) : undefined,
      zIMTU: z.IMT_U ?? undefined,
      zTBU: z.TB_U ?? undefined,
      zLKU: z.LK_U ?? undefined,
    }),
    edition: edition.id,
  }
}

/** z-scores of one measurement; all null for a child whose birth or sex is unknown, or who is not born yet. */
export function scoresOf(child: MeasuredChild, measurement: Measurement, tables: WhoGrowth): GrowthScores {
  const { birth } = child
  const { weightKg, lengthCm, position, oedema, headCm, armCm, on } = measurement
  const born = birth !== undefined && birth <= on
  const input = {
    // Without an age WHO still gives weight-for-length; a kader would take it for the whole answer.
    sex: born ? child.sex : undefined,
    ageDays: born ? daysBetween(birth, on) : undefined,
    ageMonths: undefined,
    weightKg,
    lengthCm,
    position,
    oedema,
    headCm,
    armCm,
  }
  return assessGrowth(input, tables)
}

function ageOf({ birth }: MeasuredChild, on: PlainDate): { days: number; months: number } | undefined {
  if (birth === undefined || birth > on) return undefined
  return { days: daysBetween(birth, on), months: completedMonths(birth, on) }
}

/** From five years weight-for-age has no category, and the others change to the bands of that age. */
const CATEGORIES: Readonly<
  Record<GrowthScores['model'], readonly (readonly [GrowthIndex, CategoryIndex])[]>
> = {
  anthro: [
    ['BB_U', 'BB_U'],
    ['TB_U', 'TB_U'],
    ['BB_TB', 'BB_TB'],
    ['IMT_U', 'IMT_U_0_59'],
    ['LK_U', 'LK_U'],
  ],
  anthroplus: [
    ['TB_U', 'TB_U'],
    ['IMT_U', 'IMT_U_60_216'],
  ],
}

function categoriesOf(edition: GrowthEdition, { z, model }: GrowthScores): Assessment['categories'] {
  const categories: Partial<Record<GrowthIndex, Category<CategoryCode>>> = {}
  for (const [index, bands] of CATEGORIES[model]) {
    const score = z[index]
    if (score !== null) categories[index] = zCategory(edition, bands, score)
  }
  return categories
}

function verdictOf(
  child: MeasuredChild,
  view: ChildGrowthView,
  measurement: Measurement,
  edition: GrowthEdition,
): { verdict: KmsVerdict | null; inRow: number } {
  if (measurement.weightKg === undefined) return { verdict: null, inRow: 0 }
  const earlier = view.measurements.filter(({ on }) => on < measurement.on)
  const monthly = monthlyWeighings(weighingsOf([...earlier, measurement]))
  const last = monthly.length - 1
  const verdict = kmsVerdict(child, monthly, last, edition)
  return { verdict, inRow: verdict.status === 'T' ? 1 + tBefore(child, monthly, last) : 0 }
}

/** How many T stand in a row before a weighing, each judged by the edition of its month. */
function tBefore(child: MeasuredChild, monthly: readonly Weighing[], at: number): number {
  let count = 0
  for (let before = at - 1; before >= 0; before--) {
    const { on } = monthly[before] as Weighing
    if (kmsVerdict(child, monthly, before, editionOf(on)).status !== 'T') return count
    count++
  }
  return count
}

/** The weighings among measurements, in their order. */
export function weighingsOf(measurements: readonly Measurement[]): Weighing[] {
  const weighings: Weighing[] = []
  for (const { on, weightKg } of measurements)
    if (weightKg !== undefined) weighings.push({ on, kg: weightKg })
  return weighings
}
