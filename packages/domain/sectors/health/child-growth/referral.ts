import type { ArmCode } from './arm-bands.ts'
import { armCategory, zCategory } from './categories.ts'
import type { GrowthEdition } from './editions.ts'
import { kmsBand } from './kms.ts'
import type { CategoryCode, CategoryIndex } from './z-bands.ts'

/** Why a small child goes to Pustu or Puskesmas. Categories keep their own codes. */
export type ReferralReason =
  | 'bb_tidak_naik'
  | 'bawah_garis_merah'
  | 'atas_garis_oranye'
  | 'edema'
  | 'tbc_positif'
  | 'checklist_tidak_lengkap'
  | 'tanda_bahaya'
  | CategoryCode
  | ArmCode

/** Everything may be missing: what is not known is no reason. */
export interface ReferralFacts {
  readonly ageMonths?: number | undefined
  /** KMS status: N, T, O, B or -; the nine-card TA and Tr are T. */
  readonly nt?: string | undefined
  readonly zBBU?: number | undefined
  readonly zBBTB?: number | undefined
  readonly zIMTU?: number | undefined
  readonly zTBU?: number | undefined
  readonly zLKU?: number | undefined
  readonly lilaCm?: number | undefined
  readonly oedema?: boolean | undefined
  /** Positive answers of the TBC screening. */
  readonly tbcPositive?: number | undefined
  readonly checklistComplete?: boolean | undefined
  readonly dangerSign?: boolean | undefined
}

const FIVE_YEARS_MONTHS = 60

/** Reasons in the order of health notes 2.9 (S4, S6); none means no referral. */
export function referralReasons(edition: GrowthEdition, facts: ReferralFacts): ReferralReason[] {
  return [
    ...weightReasons(edition, facts),
    ...nutritionReasons(edition, facts),
    ...redCategory(edition, 'TB_U', facts.zTBU),
    ...redCategory(edition, 'LK_U', facts.zLKU),
    ...armReasons(edition, facts),
    ...otherReasons(edition, facts),
  ]
}

function weightReasons(edition: GrowthEdition, { nt, zBBU }: ReferralFacts): ReferralReason[] {
  const reasons: ReferralReason[] = []
  if (nt === 'T' || nt === 'TA' || nt === 'Tr') reasons.push('bb_tidak_naik')
  const band = zBBU === undefined ? undefined : kmsBand(edition, zBBU)
  if (band?.bgm === true) reasons.push('bawah_garis_merah')
  if (band?.band === 'di_atas_garis_oranye') reasons.push('atas_garis_oranye')
  return reasons
}

/** BB/TB decides; BMI only where it is missing, as it always is from five years. */
function nutritionReasons(edition: GrowthEdition, facts: ReferralFacts): ReferralReason[] {
  const five = (facts.ageMonths ?? 0) >= FIVE_YEARS_MONTHS
  const category =
    facts.zBBTB === undefined
      ? redCategory(edition, five ? 'IMT_U_60_216' : 'IMT_U_0_59', facts.zIMTU)
      : redCategory(edition, 'BB_TB', facts.zBBTB)
  return facts.oedema === true ? [...category, 'edema'] : category
}

function redCategory(edition: GrowthEdition, index: CategoryIndex, z: number | undefined): CategoryCode[] {
  if (z === undefined) return []
  const category = zCategory(edition, index, z)
  return category.red ? [category.code] : []
}

function armReasons(edition: GrowthEdition, { lilaCm, ageMonths }: ReferralFacts): ArmCode[] {
  if (lilaCm === undefined) return []
  const { code, red } = armCategory(edition, 'balita', lilaCm, ageMonths)
  return red && code !== 'tidak_dinilai' ? [code] : []
}

function otherReasons(edition: GrowthEdition, facts: ReferralFacts): ReferralReason[] {
  const reasons: ReferralReason[] = []
  if ((facts.tbcPositive ?? 0) >= edition.tbcReferFrom.value) reasons.push('tbc_positif')
  if (facts.checklistComplete === false) reasons.push('checklist_tidak_lengkap')
  if (facts.dangerSign === true) reasons.push('tanda_bahaya')
  return reasons
}
