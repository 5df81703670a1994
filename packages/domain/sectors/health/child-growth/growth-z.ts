import type { Sex } from '../../../people/index.ts'
import type { LmsTable, WhoGrowth } from '../../../reference/who-growth/index.ts'
import type { Position } from './length-correction.ts'
import { correctLength, DAYS_PER_MONTH, TWO_YEARS_DAYS, wholeDays } from './length-correction.ts'
import { adjustedZ, type GrowthIndex, isImplausible, plainZ, roundZ, rowOf } from './z-score.ts'

/** `anthro`: the 0-5 procedure (2006 standards); `anthroplus`: the 5-19 procedure (2007 reference). */
export type GrowthModel = 'anthro' | 'anthroplus'

/** One child measured once. Fractions of a day or month are allowed; days win where both are given. */
export interface GrowthInput {
  /** Without it the age decides: under 60 months, or unknown, `anthro`. */
  readonly model?: GrowthModel | undefined
  readonly sex?: Sex | undefined
  readonly ageDays?: number | undefined
  readonly ageMonths?: number | undefined
  readonly weightKg?: number | undefined
  readonly lengthCm?: number | undefined
  /** How the child was measured; 0-5 years only. */
  readonly position?: Position | undefined
  /** Swelling of both feet: weight says nothing then. */
  readonly oedema?: boolean | undefined
  readonly headCm?: number | undefined
  readonly armCm?: number | undefined
}

export interface GrowthScores {
  readonly model: GrowthModel
  /** Length or height after the 0.7 cm rule, cm, unrounded. */
  readonly lengthCm: number | null
  /** The position that was believed. */
  readonly position: Position | null
  readonly standingNotBelieved: boolean
  /** kg/m2, unrounded. */
  readonly bmi: number | null
  /** Two decimals; null where WHO gives none. */
  readonly z: Readonly<Record<GrowthIndex, number | null>>
  /** z beyond the WHO flags: measure again. Null with a null z. */
  readonly implausible: Readonly<Record<GrowthIndex, boolean | null>>
}

/** The 0-5 standards end before this age, the 5-19 reference starts at it. */
const FIVE_YEARS_MONTHS = 60
/** The arm table starts at three months. */
const ARM_FROM_DAYS = 91

/**
 * z-scores and flags of one child, equal to WHO's R packages anthro 1.1.0.9000 and anthroplus 1.0.0.9000 on
 * every value. Ages below 0 are the caller's to refuse.
 */
export function assessGrowth(child: GrowthInput, tables: WhoGrowth): GrowthScores {
  const days = child.ageDays ?? (child.ageMonths ?? Number.NaN) * DAYS_PER_MONTH
  const months = child.ageDays === undefined ? (child.ageMonths ?? Number.NaN) : days / DAYS_PER_MONTH
  const model = child.model ?? (months >= FIVE_YEARS_MONTHS ? 'anthroplus' : 'anthro')
  return model === 'anthro' ? assess0to5(child, days, months, tables) : assess5to19(child, months, tables)
}

/** `days` and `months` are NaN when the age is unknown: every comparison with them then fails. */
function assess0to5(child: GrowthInput, days: number, months: number, tables: WhoGrowth): GrowthScores {
  const { weightKg, headCm, armCm } = child
  const used = correctLength(days, months, child.lengthCm, child.position)
  const bmi = bmiOf(weightKg, used.lengthCm)
  const day = wholeDays(days)
  const girl = child.sex === 'P'
  const aged = child.sex !== undefined && months < FIVE_YEARS_MONTHS
  const weighed = aged && child.oedema !== true
  return scores('anthro', used, bmi, {
    TB_U: aged ? plainForAge(tables.lengthForAge, girl, day, used.lengthCm) : null,
    BB_U: weighed ? adjustedForAge(tables.weightForAge, girl, day, weightKg) : null,
    BB_TB: weightForLength(child, days, months, used.lengthCm, used.position, tables),
    IMT_U: weighed ? adjustedForAge(tables.bmiForAge, girl, day, bmi) : null,
    LK_U: aged ? plainForAge(tables.headForAge, girl, day, headCm) : null,
    LILA_U: aged && day >= ARM_FROM_DAYS ? adjustedForAge(tables.armForAge, girl, day, armCm) : null,
  })
}

function plainForAge(table: LmsTable, girl: boolean, day: number, y: number | undefined): number | null {
  return y !== undefined && y > 0 ? roundZ(plainZ(table, y, rowOf(table, girl, day))) : null
}

function adjustedForAge(table: LmsTable, girl: boolean, day: number, y: number | undefined): number | null {
  return y !== undefined && y > 0 ? roundZ(adjustedZ(table, y, rowOf(table, girl, day))) : null
}

/** WHO gives this one also at unknown age, and does not blank a weight of 0. */
function weightForLength(
  child: GrowthInput,
  days: number,
  months: number,
  lengthCm: number | undefined,
  position: Position | undefined,
  tables: WhoGrowth,
): number | null {
  const { sex, weightKg, oedema } = child
  if (sex === undefined || oedema === true || weightKg === undefined || lengthCm === undefined) return null
  if (months >= FIVE_YEARS_MONTHS) return null
  const lying = Number.isNaN(days) ? measuredLying(position, lengthCm) : wholeDays(days) < TWO_YEARS_DAYS
  const table = lying ? tables.weightForLength : tables.weightForHeight
  const last = table.first + table.rows - 1
  if (lengthCm < table.first / 10 || lengthCm > last / 10) return null
  // As WHO's program truncates, word for word: in binary 103.1 - 0.7 is a little under 102.4, and the upper row
  // then is 102.5. Rounding to 0.1 cm first, or taking the row after the lower one, changes results.
  const low = Math.trunc(lengthCm * 10)
  const high = Math.trunc(lengthCm * 10 + 1)
  const girl = sex === 'P'
  const fraction = (lengthCm - low / 10) / 0.1
  return roundZ(adjustedZ(table, weightKg, rowOf(table, girl, low), rowOf(table, girl, high), fraction))
}

const UNKNOWN_POSITION_LYING_UNDER_CM = 87

function measuredLying(position: Position | undefined, lengthCm: number): boolean {
  return position === undefined ? lengthCm < UNKNOWN_POSITION_LYING_UNDER_CM : position === 'berbaring'
}

const HEIGHT_TO_MONTHS = 228
const WEIGHT_TO_MONTHS = 120

function assess5to19(child: GrowthInput, months: number, tables: WhoGrowth): GrowthScores {
  const { weightKg, lengthCm } = child
  const bmi = bmiOf(weightKg, lengthCm)
  const girl = child.sex === 'P'
  const aged = child.sex !== undefined && months >= FIVE_YEARS_MONTHS && months <= HEIGHT_TO_MONTHS
  const weighed = aged && child.oedema !== true
  const weightAged = weighed && months <= WEIGHT_TO_MONTHS
  return scores('anthroplus', { lengthCm, position: undefined, standingNotBelieved: false }, bmi, {
    TB_U: aged ? zForMonths(plainZ, tables.heightForAge5to19, girl, months, lengthCm) : null,
    BB_U: weightAged ? zForMonths(adjustedZ, tables.weightForAge5to10, girl, months, weightKg) : null,
    BB_TB: null,
    IMT_U: weighed ? zForMonths(adjustedZ, tables.bmiForAge5to19, girl, months, bmi) : null,
    LK_U: null,
    LILA_U: null,
  })
}

/** Between two months L, M and S are interpolated; a measurement of 0 is not blanked here. */
function zForMonths(
  formula: typeof plainZ,
  table: LmsTable,
  girl: boolean,
  months: number,
  y: number | undefined,
): number | null {
  if (y === undefined) return null
  const low = rowOf(table, girl, Math.trunc(months))
  return roundZ(formula(table, y, low, low + 3, months - Math.trunc(months)))
}

/** kg/m2; undefined when a part is missing or both are 0. */
function bmiOf(weightKg: number | undefined, lengthCm: number | undefined): number | undefined {
  if (weightKg === undefined || lengthCm === undefined) return undefined
  const metres = lengthCm / 100
  const bmi = weightKg / (metres * metres)
  return Number.isNaN(bmi) ? undefined : bmi
}

function scores(
  model: GrowthModel,
  used: ReturnType<typeof correctLength>,
  bmi: number | undefined,
  z: GrowthScores['z'],
): GrowthScores {
  return {
    model,
    lengthCm: used.lengthCm ?? null,
    position: used.position ?? null,
    standingNotBelieved: used.standingNotBelieved,
    bmi: bmi ?? null,
    z,
    implausible: {
      TB_U: isImplausible('TB_U', z.TB_U),
      BB_U: isImplausible('BB_U', z.BB_U),
      BB_TB: isImplausible('BB_TB', z.BB_TB),
      IMT_U: isImplausible('IMT_U', z.IMT_U),
      LK_U: isImplausible('LK_U', z.LK_U),
      LILA_U: isImplausible('LILA_U', z.LILA_U),
    },
  }
}
