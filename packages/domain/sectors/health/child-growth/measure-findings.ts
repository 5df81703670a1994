import type { Finding } from '../../../core/index.ts'
import type { Assessed, Assessment } from './assess.ts'
import { reasons, says, todos } from './finding-text.ts'
import type { Measure } from './form.ts'
import { type FindingParts, growthFinding } from './growth-finding.ts'
import type { CategoryCode } from './z-bands.ts'
import { GROWTH_INDICES, type GrowthIndex } from './z-score.ts'

/** The measures an index is made of: it is confirmed when all of them are. */
const MADE_OF: Readonly<Record<GrowthIndex, readonly Measure[]>> = {
  TB_U: ['lengthCm'],
  BB_U: ['weightKg'],
  BB_TB: ['weightKg', 'lengthCm'],
  IMT_U: ['weightKg', 'lengthCm'],
  LK_U: ['headCm'],
  LILA_U: ['armCm'],
}

/** Each index speaks by the newest measurement that gives it. `assessed` is newest first. */
export function measureFindings(assessed: readonly Assessed[]): Finding[] {
  return [...oedemaFinding(assessed), ...indexFindings(assessed), ...armFinding(assessed)]
}

function indexFindings(assessed: readonly Assessed[]): Finding[] {
  return GROWTH_INDICES.flatMap((index) => {
    const newest = assessed.find(({ assessment }) => assessment.scores.z[index] !== null)
    if (newest === undefined) return []
    // BMI says the same as weight-for-length; it speaks only where that one is silent.
    if (index === 'IMT_U' && newest.assessment.scores.z.BB_TB !== null) return []
    const flagged = newest.assessment.scores.implausible[index] === true
    const doubt = flagged ? [implausibleFinding(newest, index)] : []
    return isBelieved(newest, index) ? [...doubt, ...categoryFindings(newest.assessment, index)] : doubt
  })
}

/** A child that seems far too thin is not left waiting for a second look; one that seems far too heavy is. */
function isBelieved({ measurement, assessment }: Assessed, index: GrowthIndex): boolean {
  const flagged = assessment.scores.implausible[index] === true
  return !flagged || (assessment.scores.z[index] ?? 0) < 0 || isConfirmed(measurement, index)
}

const isConfirmed = (measurement: Assessed['measurement'], index: GrowthIndex): boolean =>
  MADE_OF[index].every((measure) => measurement.confirmed?.includes(measure))

function implausibleFinding({ measurement, assessment }: Assessed, index: GrowthIndex): Finding {
  const params = { z: assessment.scores.z[index] ?? 0 }
  const code = `implausible-${index.toLowerCase().replaceAll('_', '-')}`
  const parts: FindingParts = isConfirmed(measurement, index)
    ? { code, level: 'inform', reason: reasons.confirmedImplausible, todo: todos.measureAgainNextTime }
    : { code, level: 'watch', reason: reasons.implausible, todo: todos.measureAgain, say: says.again }
  return growthFinding(assessment.edition, { ...parts, params })
}

function categoryFindings(assessment: Assessment, index: GrowthIndex): Finding[] {
  const z = assessment.scores.z[index] ?? 0
  const say = (parts: FindingParts) => growthFinding(assessment.edition, { ...parts, params: { z } })
  if (index === 'BB_U') return bandParts(assessment).map(say)
  const code = assessment.categories[index]?.code
  const parts = code === undefined ? undefined : BY_CATEGORY[code]
  if (parts === undefined) return []
  return [
    say(parts === SEVERE && assessment.destination === 'rumah_sakit' ? { ...parts, to: 'hospital' } : parts),
  ]
}

function bandParts({ band }: Assessment): FindingParts[] {
  if (band?.bgm === true) return [BELOW_RED]
  return band?.band === 'di_atas_garis_oranye' ? [ABOVE_ORANGE] : []
}

const BELOW_RED: FindingParts = {
  code: 'below-red-line',
  level: 'refer',
  reason: reasons.belowRedLine,
  todo: todos.askFoodAndIllness,
  say: says.checkSoon,
  to: 'puskesmas',
  when: 'thisMonth',
}

const ABOVE_ORANGE: FindingParts = {
  code: 'above-orange-line',
  level: 'refer',
  reason: reasons.aboveOrangeLine,
  todo: todos.teachFood,
  say: says.weightHigh,
  to: 'puskesmas',
  when: 'thisMonth',
}

const SEVERE: FindingParts = {
  code: 'severely-wasted',
  level: 'urgent',
  reason: reasons.severelyWasted,
  todo: todos.referToday,
  say: says.checkToday,
  to: 'puskesmas',
  when: 'today',
}

const red = (code: string, reason: keyof typeof reasons, more: Partial<FindingParts> = {}): FindingParts => ({
  code,
  level: 'refer',
  reason: reasons[reason],
  todo: todos.refer,
  say: says.checkSoon,
  to: 'puskesmas',
  when: 'thisMonth',
  ...more,
})

const TOO_MUCH = { todo: todos.teachFood, say: says.weightHigh } as const

/** Red categories only; the others are shown, not found. */
const BY_CATEGORY: Readonly<Partial<Record<CategoryCode, FindingParts>>> = {
  gizi_buruk: SEVERE,
  gizi_kurang: red('wasted', 'wasted', { todo: todos.askFoodAndIllness }),
  berisiko_gizi_lebih: red('overweight-risk', 'overweightRisk', TOO_MUCH),
  gizi_lebih: red('overweight', 'overweight', TOO_MUCH),
  obesitas: red('obese', 'obese', TOO_MUCH),
  sangat_pendek: red('severely-stunted', 'severelyStunted', { to: 'doctor' }),
  pendek: red('stunted', 'stunted', { to: 'doctor' }),
  lk_kurang: red('head-small', 'headSmall'),
  lk_lebih: red('head-large', 'headLarge'),
}

function armFinding(assessed: readonly Assessed[]): Finding[] {
  const newest = assessed.find(({ assessment }) => assessment.arm !== null)
  if (newest?.assessment.arm?.red !== true) return []
  const { assessment, measurement } = newest
  const params = { cm: measurement.armCm ?? 0 }
  const parts =
    assessment.arm?.code === 'merah_gizi_buruk'
      ? { ...SEVERE, code: 'arm-red', reason: reasons.armRed, ...hospital(assessment) }
      : red('arm-yellow', 'armYellow', { todo: todos.askFoodAndIllness })
  return [growthFinding(assessment.edition, { ...parts, params })]
}

/** Only the newest measurement that looked at the feet counts: swelling goes away. */
function oedemaFinding(assessed: readonly Assessed[]): Finding[] {
  const newest = assessed.find(({ measurement }) => measurement.oedema !== undefined)
  if (newest?.measurement.oedema !== true) return []
  const { assessment } = newest
  const parts = { ...SEVERE, code: 'oedema', reason: reasons.oedema, ...hospital(assessment) }
  return [growthFinding(assessment.edition, parts)]
}

const hospital = ({ destination }: Assessment): Partial<FindingParts> =>
  destination === 'rumah_sakit' ? { to: 'hospital' } : {}
