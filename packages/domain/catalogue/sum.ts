import type { Contribution, ContributionKind } from '../core/index.ts'

/**
 * A sum that grows in place. `addContributions` of the kernel says what the answer is; over the 24 months of a
 * thousand people its new object per step would cost more than the counting itself.
 */
export interface Sum {
  readonly kind: ContributionKind
  add(contribution: Contribution): void
  total(): Contribution
}

/** An empty sum of a kind. A contribution of another kind is a bug of its indicator and throws. */
export function emptySum(kind: ContributionKind): Sum {
  let first = 0
  let second = 0
  const histogram = new Map<string, number>()
  return {
    kind,
    add(contribution) {
      if (contribution.kind !== kind) throw new Error(`cannot add ${contribution.kind} to ${kind}`)
      switch (contribution.kind) {
        case 'reach':
          first += contribution.counted
          second += contribution.reached
          return
        case 'count':
          first += contribution.count
          return
        case 'sum':
          first += contribution.sum
          second += contribution.of
          return
        case 'days':
          for (const [day, count] of Object.entries(contribution.histogram))
            histogram.set(day, (histogram.get(day) ?? 0) + count)
      }
    },
    total: () => totalOf(kind, first, second, histogram),
  }
}

function totalOf(
  kind: ContributionKind,
  first: number,
  second: number,
  histogram: ReadonlyMap<string, number>,
): Contribution {
  switch (kind) {
    case 'reach':
      return { kind, counted: first, reached: second }
    case 'count':
      return { kind, count: first }
    case 'sum':
      return { kind, sum: first, of: second }
    case 'days':
      return { kind, histogram: Object.fromEntries([...histogram].sort(([a], [b]) => (a < b ? -1 : 1))) }
  }
}
