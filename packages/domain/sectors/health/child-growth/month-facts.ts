import type { Month } from '../../../core/index.ts'
import { monthOf } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { loadWhoGrowth } from '../../../reference/who-growth/index.ts'
import { monthNumber } from '../balita.ts'
import { editionOf, type MeasuredChild, scoresOf, weighingsOf } from './assess.ts'
import { editionOfMonth, type GrowthEdition } from './editions.ts'
import type { GrowthScores } from './growth-z.ts'
import { type KmsStatus, kmsBand, kmsVerdict, monthlyWeighings } from './kms.ts'
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

/** A month in which nobody measured the child. */
const UNSEEN: MonthFacts = {
  weighed: false,
  status: null,
  twoT: false,
  belowRedLine: false,
  underweight: null,
  stunted: null,
  wasted: null,
}

interface KnownChild extends MeasuredChild {
  /** By `monthNumber`. */
  readonly statuses: ReadonlyMap<number, KmsStatus>
  /** By month, newest first. */
  readonly measured: ReadonlyMap<Month, readonly Measurement[]>
  readonly months: Map<Month, MonthFacts>
}

/**
 * A month's dozen indicators all ask about the same child and month, over two years again and again. Kept as
 * long as the view lives, and thrown away when the child turns out to be of another sex or birth.
 */
const known = new WeakMap<ChildGrowthView, KnownChild>()

/** The facts of one child and month. */
export function monthFacts(child: PersonSubject, view: ChildGrowthView, month: Month): MonthFacts {
  let about = known.get(view)
  if (about === undefined || about.sex !== child.sex || about.birth !== child.birth) {
    about = knownChild(child, view)
    known.set(view, about)
  }
  let facts = about.months.get(month)
  if (facts === undefined) {
    const measured = about.measured.get(month)
    facts = measured === undefined ? UNSEEN : factsOf(about, measured, month)
    about.months.set(month, facts)
  }
  return facts
}

function knownChild({ sex, birth }: PersonSubject, { measurements }: ChildGrowthView): KnownChild {
  const monthly = monthlyWeighings(weighingsOf(measurements))
  const statuses = new Map<number, KmsStatus>()
  for (const [at, { on }] of monthly.entries())
    statuses.set(monthNumber(on), kmsVerdict({ sex, birth }, monthly, at, editionOf(on)).status)
  const measured = new Map<Month, Measurement[]>()
  for (const measurement of measurements) {
    const month = monthOf(measurement.on)
    measured.set(month, [measurement, ...(measured.get(month) ?? [])])
  }
  return { sex, birth, statuses, measured, months: new Map() }
}

function factsOf(child: KnownChild, measured: readonly Measurement[], month: Month): MonthFacts {
  const edition = editionOfMonth(month)
  const number = monthNumber(month)
  const status = child.statuses.get(number) ?? null
  const scored = measured.map((measurement) => ({
    oedema: measurement.oedema === true,
    z: scoresOf(child, measurement, loadWhoGrowth()).z,
  }))
  const [underweight, zBBU] = belowTwo('BB_U', scored, edition)
  return {
    weighed: status !== null,
    status: status === '-' ? edition.noVerdictCountsAs.value : status,
    twoT: isRepeatedT(child, number, edition),
    // A swollen child has no z-score and is underweight by definition.
    belowRedLine: zBBU === undefined ? underweight === true : kmsBand(edition, zBBU).bgm,
    underweight,
    stunted: belowTwo('TB_U', scored, edition)[0],
    wasted: belowTwo('BB_TB', scored, edition)[0],
  }
}

function isRepeatedT(child: KnownChild, number: number, edition: GrowthEdition): boolean {
  for (let back = 0; back < edition.repeatedT.value; back++)
    if (child.statuses.get(number - back) !== 'T') return false
  return true
}

interface Scored {
  readonly oedema: boolean
  readonly z: GrowthScores['z']
}

/** By WHO's surveys a swollen child counts as below -3 SD in what needs the weight. */
const NEEDS_WEIGHT: ReadonlySet<GrowthIndex> = new Set(['BB_U', 'BB_TB'])

/**
 * Whether an index lies below -2 SD in the month's last measurement that gives it, and the z-score. Implausible
 * ones are left out of prevalence, also when confirmed.
 */
function belowTwo(
  index: GrowthIndex,
  newestFirst: readonly Scored[],
  edition: GrowthEdition,
): [below: boolean | null, z: number | undefined] {
  for (const { oedema, z } of newestFirst) {
    if (oedema && NEEDS_WEIGHT.has(index)) return [true, undefined]
    const score = z[index]
    if (score === null) continue
    const [low, high] = edition.flags.value[index]
    return [score < low || score > high ? null : score < -2, score]
  }
  return [null, undefined]
}
