/** One line of the bench. `against` says what the figure is held against, measured in the same run. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: number
  readonly ok: boolean
  readonly against: string
}

/** A figure that must not exceed its budget. */
export const atMost = (
  name: string,
  value: number,
  unit: string,
  budget: number,
  against: string,
): Measured => ({ name, value: rounded(value), unit, budget, ok: value <= budget, against })

/** A figure that must reach its budget. */
export const atLeast = (
  name: string,
  value: number,
  unit: string,
  budget: number,
  against: string,
): Measured => ({ name, value: rounded(value), unit, budget, ok: value >= budget, against })

const rounded = (value: number): number => Number(value.toPrecision(4))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that a share `p` of all values does not exceed. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Median of several runs in milliseconds, after one that is not counted. */
export async function medianOf(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return median(times)
}

/** A fixed piece of work: says how fast the machine is, and how much of it others left us. */
export function spin(): string {
  const start = performance.now()
  let state = 1
  for (let n = 0; n < 20_000_000; n++) state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  const took = performance.now() - start
  return `20 million steps of arithmetic on this machine took ${took.toFixed(state === 0 ? 1 : 0)} ms`
}
