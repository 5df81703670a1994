import { loadWhoGrowth } from '@simpul/domain/reference/who-growth'
import { assessGrowth } from '@simpul/domain/sectors/health'

/** What was measured on one day. */
export interface Measured {
  readonly on: string
  weightKg?: number
  lengthCm?: number
  position?: 'berbaring' | 'berdiri'
  oedema?: boolean
}

export interface Child {
  readonly sex: 'L' | 'P' | undefined
  readonly birth: string
  /** By day. */
  readonly measured: readonly Measured[]
}

/*
 * The growth card once more, from the book and not from the services (health notes 2.3, 2.4, 2.6 and 2.7):
 *   months   1    2    3    4    5    6    7    8    9   10   11   12-60
 *   boys    800  900  800  600  500  400  400  300  300  300  300   200
 *   girls   800  900  800  600  500  400  300  300  300  300  200   200
 */
const GAIN = {
  L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300],
  P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200],
} as const

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
const previous = (month: string): string => {
  const before = numberOf(month) - 2
  return `${Math.floor(before / 12)}-${String((before % 12) + 1).padStart(2, '0')}`
}

/** Completed months; an anniversary that does not exist falls on the last day of its month. */
export function ageInMonths(birth: string, on: string): number {
  const months = numberOf(on) - numberOf(birth)
  const lastOfMonth = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate()
  const anniversary = Math.min(Number(birth.slice(8)), lastOfMonth)
  return Number(on.slice(8)) < anniversary ? months - 1 : months
}

function leastGain(child: Child, on: string): number | undefined {
  const months = ageInMonths(child.birth, on)
  if (months < 1 || months > 60) return undefined
  const [boys, girls] = [GAIN.L[months - 1] ?? 200, GAIN.P[months - 1] ?? 200]
  if (child.sex === undefined) return boys === girls ? boys : undefined
  return child.sex === 'L' ? boys : girls
}

const lastWeighing = (child: Child, month: string): Measured | undefined =>
  child.measured.filter((one) => one.weightKg !== undefined && one.on.startsWith(month)).at(-1)

/** N, T, O or B of a month; undefined when the child was not weighed in it. */
export function letterOf(child: Child, month: string): 'N' | 'T' | 'O' | 'B' | undefined {
  const now = lastWeighing(child, month)
  if (now === undefined) return undefined
  const ever = child.measured.some((one) => one.weightKg !== undefined && one.on < `${month}-01`)
  if (!ever) return 'B'
  const before = lastWeighing(child, previous(month))
  if (before === undefined) return 'O'
  const least = leastGain(child, now.on)
  // No verdict in the first month of life; counted as B, so that D = N + T + O + B.
  if (least === undefined) return 'B'
  const gain = Math.round(Number(now.weightKg) * 1000) - Math.round(Number(before.weightKg) * 1000)
  return gain >= least ? 'N' : 'T'
}

/** T now and T in the month before. */
export const isTwoT = (child: Child, month: string): boolean =>
  isPlainT(child, month) && isPlainT(child, previous(month))

const isPlainT = (child: Child, month: string): boolean => letterOf(child, month) === 'T'

const FLAGS = { TB_U: [-6, 6], BB_U: [-6, 5], BB_TB: [-5, 5] } as const

/** The z-score of the last measurement of a month that has one; 'swollen' where water is weighed. */
function lastZ(child: Child, month: string, index: keyof typeof FLAGS): number | 'swollen' | undefined {
  for (const one of child.measured.filter(({ on }) => on.startsWith(month)).reverse()) {
    if (one.oedema === true && index !== 'TB_U') return 'swollen'
    const { on, ...values } = one
    const ageDays = (Date.parse(on) - Date.parse(child.birth)) / 86_400_000
    if (ageDays < 0) continue
    const sex = child.sex === undefined ? {} : { sex: child.sex }
    const z = assessGrowth({ ...values, ...sex, ageDays }, loadWhoGrowth()).z[index]
    if (z !== null) return z
  }
  return undefined
}

/** Below -2 SD; undefined when not measured or not to be believed. */
export function isBelow(child: Child, month: string, index: keyof typeof FLAGS): boolean | undefined {
  const z = lastZ(child, month, index)
  if (z === undefined || z === 'swollen') return z === undefined ? undefined : true
  const [low, high] = FLAGS[index]
  return z < low || z > high ? undefined : z < -2
}

/** Below the red line of the card of that year. */
export function isBelowRedLine(child: Child, month: string): boolean {
  const z = lastZ(child, month, 'BB_U')
  if (z === undefined || z === 'swollen') return z === 'swollen'
  return z < (month < '2021-01' ? -3 : -2)
}
