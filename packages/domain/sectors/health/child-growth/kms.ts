import { completedMonths, type PlainDate } from '../../../core/index.ts'
import type { Sex } from '../../../people/index.ts'
import { monthNumber } from '../balita.ts'
import type { GrowthEdition } from './editions.ts'
import { roundZ } from './z-score.ts'

export interface Weighing {
  readonly on: PlainDate
  readonly kg: number
}

/** N naik, T tidak naik, O not weighed last month, B first weighing, - no verdict (no KBM for the age). */
export type KmsStatus = 'N' | 'T' | 'O' | 'B' | '-'

export interface KmsVerdict {
  readonly status: KmsStatus
  /** Since last month's weighing; null without one. */
  readonly gainG: number | null
  readonly kbmG: number | null
}

/** The least gain in grams at an age in completed months; null where the KMS has none. */
export const leastGain = (edition: GrowthEdition, sex: Sex, ageMonths: number): number | null =>
  edition.leastGain.value[sex][ageMonths - 1] ?? null

/** Whole grams: 6.4 - 5.6 is 800 g, in kilograms of binary floating point it is not. */
const grams = (kg: number): number => Math.round(kg * 1000)

/** One weighing a calendar month, oldest first: of several the last one counts. */
export function monthlyWeighings(weighings: readonly Weighing[]): Weighing[] {
  const sorted = [...weighings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return sorted.filter((weighing, at) => {
    const next = sorted[at + 1]
    return next === undefined || monthNumber(next.on) !== monthNumber(weighing.on)
  })
}

export interface WeighedChild {
  readonly sex?: Sex | undefined
  readonly birth?: PlainDate | undefined
}

/** The verdict on the weighing at place `at` of `monthlyWeighings`, decided by the KBM. */
export function kmsVerdict(
  child: WeighedChild,
  monthly: readonly Weighing[],
  at: number,
  edition: GrowthEdition,
): KmsVerdict {
  const now = monthly[at]
  if (now === undefined) throw new Error(`there is no weighing ${at}`)
  const before = monthly[at - 1]
  if (before === undefined) return { status: 'B', gainG: null, kbmG: null }
  if (monthNumber(now.on) - monthNumber(before.on) !== 1) return { status: 'O', gainG: null, kbmG: null }
  const gainG = grams(now.kg) - grams(before.kg)
  const kbmG =
    child.birth === undefined ? null : leastGainOn(edition, child.sex, completedMonths(child.birth, now.on))
  if (kbmG === null) return { status: '-', gainG, kbmG }
  return { status: gainG >= kbmG ? 'N' : 'T', gainG, kbmG }
}

/** Boys and girls differ in two months only; in the others an unknown sex does not matter. */
export function leastGainOn(edition: GrowthEdition, sex: Sex | undefined, ageMonths: number): number | null {
  if (sex !== undefined) return leastGain(edition, sex, ageMonths)
  const boys = leastGain(edition, 'L', ageMonths)
  return boys === leastGain(edition, 'P', ageMonths) ? boys : null
}

/** T, also as the nine-card set splits it: naik tidak adekuat, tetap, turun. */
const NOT_GAINED: ReadonlySet<string> = new Set(['T', 'TA', 'Tr'])

/** How many T stand in a row at the end of a history by month, oldest first; anything else breaks the row. */
export function consecutiveT(history: readonly (string | null)[]): number {
  let count = 0
  while (count < history.length && NOT_GAINED.has(history[history.length - 1 - count] ?? '')) count++
  return count
}

export type KmsBand =
  | 'di_bawah_garis_merah'
  | 'pita_kuning'
  | 'pita_hijau'
  | 'normal'
  | 'di_atas_garis_oranye'

/** Where a BB/U z-score lies on the card. On a line is not beyond it. */
export function kmsBand(edition: GrowthEdition, zBBU: number): { band: KmsBand; bgm: boolean } {
  const z = roundZ(zBBU) ?? zBBU
  if (z < edition.redLineZ.value) return { band: 'di_bawah_garis_merah', bgm: true }
  const orange = edition.orangeLineZ.value
  if (orange !== null && z > orange) return { band: 'di_atas_garis_oranye', bgm: false }
  const yellow = edition.yellowToZ.value
  if (yellow === null) return { band: 'normal', bgm: false }
  return { band: z < yellow ? 'pita_kuning' : 'pita_hijau', bgm: false }
}
