/** Tries before the first wait. */
export const FREE_TRIES = 5

/** The wait after the fifth wrong PIN, the sixth and so on; the last one stays. */
const WAITS_S = [30, 60, 5 * 60, 15 * 60, 60 * 60, 4 * 60 * 60] as const

const LONGEST_WAIT_MS = (WAITS_S.at(-1) ?? 0) * 1000

/** Wrong tries in a row, kept on the disk so that a reload does not forget them. */
export interface PinTries {
  readonly wrong: number
  readonly waitUntilMs: number
}

export const NO_TRIES: PinTries = { wrong: 0, waitUntilMs: 0 }

/** Six digits, not one digit six times and not a run up or down. */
export function isWeakPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return true
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

/** When the next try is allowed, if it is not now. A clock that was set back cannot lengthen the longest wait. */
export function waitsUntil(tries: PinTries, nowMs: number): number | undefined {
  if (tries.waitUntilMs <= nowMs) return undefined
  return Math.min(tries.waitUntilMs, nowMs + LONGEST_WAIT_MS)
}

/** The count after one more try. It is stored before the PIN is checked: closing the app early saves no try. */
export function countTry(tries: PinTries, nowMs: number): PinTries {
  const wrong = tries.wrong + 1
  if (wrong < FREE_TRIES) return { wrong, waitUntilMs: 0 }
  const seconds = WAITS_S[Math.min(wrong - FREE_TRIES, WAITS_S.length - 1)] ?? 0
  return { wrong, waitUntilMs: nowMs + seconds * 1000 }
}
