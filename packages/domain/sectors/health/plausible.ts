import { decimalDifference } from './decimal.ts'
import { type Setting, setting } from './setting.ts'

/** tolak: refuse, no body is like that; konfirmasi: ask "benar?"; ok. */
export type PlausibleResult = 'tolak' | 'konfirmasi' | 'ok'

export interface PlausibleRange {
  readonly hard: readonly [low: number, high: number]
  readonly soft: readonly [low: number, high: number]
}

/** By field and group of people; both ends of a range are inside. */
export type PlausibleRanges = Readonly<Record<string, Readonly<Record<string, PlausibleRange>>>>

const range = (hard: PlausibleRange['hard'], soft: PlausibleRange['soft']): PlausibleRange => ({ hard, soft })

/** Units are part of the field's name. */
export const PLAUSIBLE_RANGES: Setting<PlausibleRanges> = setting(
  {
    weight_kg: {
      anak_0_59: range([0.9, 58], [1.8, 30]),
      anak_5_18: range([8, 200], [12, 110]),
      dewasa: range([20, 250], [30, 150]),
    },
    height_cm: {
      anak_0_59: range([38, 150], [45, 120]),
      anak_5_18: range([75, 210], [95, 195]),
      dewasa: range([100, 220], [130, 195]),
    },
    head_cm: { anak_0_59: range([25, 64], [30, 56]) },
    lila_cm: { anak_0_59: range([6, 30], [9, 21]), dewasa: range([10, 60], [17, 45]) },
    waist_cm: { dewasa: range([40, 180], [55, 130]) },
    sys_mmhg: { semua: range([50, 280], [80, 220]) },
    dia_mmhg: { semua: range([30, 180], [45, 130]) },
    gds_mgdl: { semua: range([20, 600], [50, 400]) },
    chol_mgdl: { semua: range([50, 600], [100, 400]) },
    uric_mgdl: { semua: range([1, 25], [2, 12]) },
    hb_gdl: { semua: range([2, 25], [6, 18]) },
    temp_c: { semua: range([30, 45], [35, 40]) },
    gestation_weeks: { hamil: range([1, 45], [4, 42]) },
    birth_weight_g: { lahir: range([300, 7000], [1500, 4500]) },
    birth_length_cm: { lahir: range([20, 65], [42, 56]) },
    mother_age_years: { hamil: range([10, 60], [15, 49]) },
  },
  'P',
  'health notes 9.1; hard weight 0.9-58 and height 38-150 of 0-59 months are WHO limits (S11)',
)

/** null where no range is known for the field and group; fields for everybody answer for each group. */
export function plausibleCheck(
  field: string,
  group: string,
  value: number,
  ranges: PlausibleRanges = PLAUSIBLE_RANGES.value,
): PlausibleResult | null {
  const groups = Object.hasOwn(ranges, field) ? ranges[field] : undefined
  const limits = groups?.[Object.hasOwn(groups, group) ? group : 'semua']
  if (limits === undefined) return null
  if (!within(limits.hard, value)) return 'tolak'
  return within(limits.soft, value) ? 'ok' : 'konfirmasi'
}

const within = ([low, high]: readonly [number, number], value: number): boolean =>
  value >= low && value <= high

/** Systolic lies at least this much above diastolic; less is a slip of the pen or both swapped. */
const PULSE_PRESSURE_MMHG: Setting<number> = setting(10, 'P', 'health notes 9.1')

export const plausiblePair = (systolic: number, diastolic: number): boolean =>
  decimalDifference(systolic, diastolic) >= PULSE_PRESSURE_MMHG.value
