import { armCategory, isFlagged, zCategory } from './child-growth/categories.ts'
import { headDrop, heightDrop, weightChange } from './child-growth/change.ts'
import { editionById, editionOn } from './child-growth/editions.ts'
import { consecutiveT, kmsBand, kmsVerdict, leastGain, monthlyWeighings } from './child-growth/kms.ts'
import { correctLength, DAYS_PER_MONTH } from './child-growth/length-correction.ts'
import { malnutritionDestination } from './child-growth/malnutrition.ts'
import { referralReasons } from './child-growth/referral.ts'
import { skdnCheck, skdnIndicators } from './child-growth/skdn.ts'
import { CATEGORY_INDICES } from './child-growth/z-bands.ts'
import { roundHalfUp } from './decimal.ts'
import { type Rule, rule } from './rule.ts'
import {
  aBoolean,
  aCount,
  aDate,
  aNumber,
  aText,
  BAD,
  listOf,
  maybe,
  oneOf,
  type Read,
  shaped,
} from './rule-input.ts'

/** The case files ask for the present guides; only `kms.band` names an edition. */
const present = editionOn('2100-12-31')

const SEX = oneOf(['L', 'P'])

const SKDN = {
  S: maybe(aCount),
  K: maybe(aCount),
  D: maybe(aCount),
  N: maybe(aCount),
  T: maybe(aCount),
  O: maybe(aCount),
  B: maybe(aCount),
  BGM: maybe(aCount),
  duaT: maybe(aCount),
}

const CORRECTION = {
  ageDays: maybe(aNumber),
  valueCm: maybe(aNumber),
  measured: maybe(oneOf(['berbaring', 'berdiri'])),
}

/** `note` says what was done; null when nothing had to be. */
function correctionAnswer({ ageDays = Number.NaN, valueCm, measured }: Read<typeof CORRECTION>): unknown {
  if (valueCm === undefined) return { usedCm: null, note: null }
  const used = correctLength(ageDays, ageDays / DAYS_PER_MONTH, valueCm, measured)
  const usedCm = roundHalfUp(used.lengthCm ?? valueCm, 6)
  if (used.standingNotBelieved) return { usedCm, note: 'posisi_tidak_dipercaya' }
  if (usedCm === valueCm) return { usedCm, note: null }
  return { usedCm, note: usedCm > valueCm ? 'tambah_0_7' : 'kurang_0_7' }
}

const STATUS = {
  sex: maybe(SEX),
  birth: maybe(aDate),
  weighings: listOf(shaped({ on: aDate, kg: aNumber })),
}

function statusAnswer({ weighings, ...child }: Read<typeof STATUS>): unknown {
  const monthly = monthlyWeighings(weighings)
  if (monthly.length === 0) return { status: null, gainG: null, kbmG: null }
  return kmsVerdict(child, monthly, monthly.length - 1, present)
}

function bandAnswer(z: number | undefined, editionId: string): unknown {
  const edition = editionById(editionId)
  if (edition === undefined) return BAD
  return z === undefined ? { band: null, bgm: null } : kmsBand(edition, z)
}

/** Rules of child growth and of the monthly SKDN report. */
export const growthRules = {
  'growth.lengthCorrection': rule(CORRECTION, correctionAnswer),

  'zscore.category': rule({ index: oneOf(CATEGORY_INDICES), z: maybe(aNumber) }, ({ index, z }) =>
    z === undefined ? { code: null, red: null } : zCategory(present, index, z),
  ),

  'zscore.flag': rule(
    { index: oneOf([...CATEGORY_INDICES, 'IMT_U', 'LILA_U']), z: maybe(aNumber) },
    ({ index, z }) => {
      const plain = index === 'IMT_U_0_59' || index === 'IMT_U_60_216' ? 'IMT_U' : index
      return { implausible: z === undefined ? null : isFlagged(present, plain, z) }
    },
  ),

  'lila.category': rule(
    {
      group: oneOf(['balita', 'bumil_wus', 'dewasa_kartu', 'lansia_skilas', 'apras_kartu']),
      cm: maybe(aNumber),
      ageMonths: maybe(aNumber),
    },
    ({ group, cm, ageMonths }) => ({
      code: cm === undefined ? null : armCategory(present, group, cm, ageMonths).code,
    }),
  ),

  'kms.kbm': rule({ sex: SEX, ageMonths: aNumber }, ({ sex, ageMonths }) => ({
    grams: leastGain(present, sex, Math.floor(ageMonths)),
  })),

  'kms.status': rule(STATUS, statusAnswer),

  'kms.twoT': rule({ history: listOf(maybe(aText)) }, ({ history }) => {
    const count = consecutiveT(history.map((code) => code ?? null))
    return { consecutiveT: count, twoT: count >= present.repeatedT.value }
  }),

  'kms.band': rule({ zBBU: maybe(aNumber), edition: maybe(aText) }, ({ zBBU, edition }) =>
    bandAnswer(zBBU, edition ?? present.id),
  ),

  'skdn.indicators': rule(SKDN, skdnIndicators),

  'skdn.check': rule(SKDN, (counts) => ({ errors: skdnCheck(counts).errors })),

  'change.childHeight': rule({ prevCm: maybe(aNumber), nowCm: maybe(aNumber) }, ({ prevCm, nowCm }) =>
    prevCm === undefined || nowCm === undefined
      ? { dropCm: null, result: null }
      : heightDrop(present, prevCm, nowCm),
  ),

  'change.headCircumference': rule({ prevCm: maybe(aNumber), nowCm: maybe(aNumber) }, ({ prevCm, nowCm }) =>
    prevCm === undefined || nowCm === undefined
      ? { dropCm: null, result: null }
      : headDrop(present, prevCm, nowCm),
  ),

  'change.childWeight': rule({ prevKg: maybe(aNumber), nowKg: maybe(aNumber) }, ({ prevKg, nowKg }) =>
    prevKg === undefined || nowKg === undefined || prevKg <= 0
      ? { changePercent: null, result: null }
      : weightChange(present, prevKg, nowKg),
  ),

  'malnutrition.destination': rule(
    {
      ageMonths: maybe(aNumber),
      weightKg: maybe(aNumber),
      zBBTB: maybe(aNumber),
      lilaCm: maybe(aNumber),
      oedema: maybe(aBoolean),
      complication: maybe(aBoolean),
    },
    (signs) => malnutritionDestination(present, signs),
  ),

  'referral.balita': rule(
    {
      ageMonths: maybe(aNumber),
      nt: maybe(aText),
      zBBU: maybe(aNumber),
      zBBTB: maybe(aNumber),
      zIMTU: maybe(aNumber),
      zTBU: maybe(aNumber),
      zLKU: maybe(aNumber),
      lilaCm: maybe(aNumber),
      oedema: maybe(aBoolean),
      tbcPositive: maybe(aNumber),
      checklistComplete: maybe(aBoolean),
      dangerSign: maybe(aBoolean),
    },
    (facts) => {
      const reasons = referralReasons(present, facts)
      return { refer: reasons.length > 0, reasons }
    },
  ),
} satisfies Record<string, Rule>
