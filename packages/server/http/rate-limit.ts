/** How often somebody may ask: a store of requests that fills again with time. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** Those who are known may do what a busy phone does; those who are not may knock. */
export const RATES = {
  known: { perSecond: 50, burst: 600 },
  unknown: { perSecond: 10, burst: 120 },
} as const satisfies Record<string, Rate>

const mostKept = 50_000

/**
 * Counts requests of this process in memory. It keeps one client from starving the others; wrong passwords and codes are
 * counted in the database, where a restart does not forget them.
 */
export function rateLimiter(now: () => number): (rate: keyof typeof RATES, who: string) => boolean {
  const left = new Map<string, { tokens: number; at: number }>()
  return (kind, who) => {
    const { perSecond, burst } = RATES[kind]
    const key = `${kind} ${who}`
    const at = now()
    const known = left.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, known.tokens + ((at - known.at) / 1000) * perSecond)
    if (left.size > mostKept) left.clear()
    left.set(key, { tokens: Math.max(tokens - 1, 0), at })
    return tokens >= 1
  }
}
