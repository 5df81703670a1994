import type { Month } from './plain-date.ts'
import type { Text } from './text.ts'

/**
 * What one subject adds to one indicator in one month. All kinds merge by addition; a median is read from the
 * histogram, there is no mean of means.
 */
export type Contribution =
  | { readonly kind: 'reach'; readonly counted: number; readonly reached: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'sum'; readonly sum: number; readonly of: number }
  | { readonly kind: 'days'; readonly histogram: Readonly<Record<string, number>> }
  /** A count that comes in named parts, as visitors by group and sex do: one tally instead of twenty; see the decision on counts in parts. */
  | { readonly kind: 'parts'; readonly parts: Readonly<Record<string, number>> }

export type ContributionKind = Contribution['kind']

/** What is counted, in one place for phone, server, report and export. */
export interface Indicator<Person, View> {
  /** Short code, unique in the house, e.g. `skdn.D`. */
  readonly id: string
  /** Grows when the meaning changes; tallies of different versions are never added up. */
  readonly version: number
  readonly kind: ContributionKind
  readonly name: Text
  /** One sentence that a kader and a mayor understand. */
  readonly definition: Text
  /** For sums. */
  readonly unit?: string
  /**
   * Asks also about those who died in the month, at the post where they belonged until then. Every other indicator
   * counts who belongs somewhere on the month's last day, and the dead no longer do.
   */
  readonly alsoTheDead?: true
  /** Whether the subject is counted in that month at all, also when never seen. */
  readonly counts: (subject: Person, month: Month) => boolean
  /** Only asked where `counts` holds. `view` is undefined for the never seen. */
  readonly contribute: (subject: Person, view: View | undefined, month: Month) => Contribution
}

/** A number shown as one tally over another: D/S, N/D'. */
export interface Ratio {
  readonly id: string
  readonly name: Text
  readonly definition: Text
  /** Indicator ids; a leading minus subtracts, as in D - O - B. */
  readonly over: readonly string[]
  readonly under: readonly string[]
}

/** The empty contribution of a kind. */
export function nothing(kind: ContributionKind): Contribution {
  switch (kind) {
    case 'reach':
      return { kind, counted: 0, reached: 0 }
    case 'count':
      return { kind, count: 0 }
    case 'sum':
      return { kind, sum: 0, of: 0 }
    case 'days':
      return { kind, histogram: {} }
    case 'parts':
      return { kind, parts: {} }
  }
}

/** Whether adding it changes no tally. */
export function addsNothing(contribution: Contribution): boolean {
  switch (contribution.kind) {
    case 'reach':
      return contribution.counted === 0 && contribution.reached === 0
    case 'count':
      return contribution.count === 0
    case 'sum':
      return contribution.sum === 0 && contribution.of === 0
    case 'days':
      return Object.keys(contribution.histogram).length === 0
    case 'parts':
      return Object.keys(contribution.parts).length === 0
  }
}

/** Adds two contributions of one kind; different kinds are a bug and throw. */
export function addContributions(a: Contribution, b: Contribution): Contribution {
  if (a.kind === 'reach' && b.kind === 'reach')
    return { kind: 'reach', counted: a.counted + b.counted, reached: a.reached + b.reached }
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', count: a.count + b.count }
  if (a.kind === 'sum' && b.kind === 'sum') return { kind: 'sum', sum: a.sum + b.sum, of: a.of + b.of }
  if (a.kind === 'days' && b.kind === 'days')
    return { kind: 'days', histogram: addHistograms(a.histogram, b.histogram) }
  // Most people add no part: asked for every person and month, so the sum so far goes on as it is.
  if (a.kind === 'parts' && b.kind === 'parts')
    return isEmpty(b.parts) ? a : { kind: 'parts', parts: addHistograms(a.parts, b.parts) }
  throw new Error(`cannot add ${a.kind} and ${b.kind}`)
}

function isEmpty(parts: Readonly<Record<string, number>>): boolean {
  for (const _ in parts) return false
  return true
}

function addHistograms(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...a }
  for (const [day, count] of Object.entries(b)) sum[day] = (sum[day] ?? 0) + count
  return sum
}

/** The figure a screen prints for a tally: reached, count or sum. */
export function figureOf(tally: Contribution): number {
  switch (tally.kind) {
    case 'reach':
      return tally.reached
    case 'count':
      return tally.count
    case 'sum':
      return tally.sum
    case 'days':
      return Object.values(tally.histogram).reduce((sum, count) => sum + count, 0)
    case 'parts':
      return Object.values(tally.parts).reduce((sum, count) => sum + count, 0)
  }
}

/** `over / under` in percent with one decimal, half up in decimal arithmetic; null when there is nothing under. */
export function percent(over: number, under: number): number | null {
  if (under === 0) return null
  return Math.floor((over * 2000 + under) / (2 * under)) / 10
}

/** A ratio over tallies by indicator id. */
export function ratioOf(ratio: Ratio, figures: Readonly<Record<string, number>>): number | null {
  return percent(signedSum(ratio.over, figures), signedSum(ratio.under, figures))
}

function signedSum(ids: readonly string[], figures: Readonly<Record<string, number>>): number {
  return ids.reduce((sum, id) => {
    const minus = id.startsWith('-')
    const figure = figures[minus ? id.slice(1) : id] ?? 0
    return sum + (minus ? -figure : figure)
  }, 0)
}
