/** Figures counted by hand: of how many, and of how many it is true; by unit, then by month and indicator. */
export interface Figures {
  add(unit: string, month: string, indicator: string, of: number, is: number): void
  /** By `${month} ${indicator}`. */
  of(unit: string): ReadonlyMap<string, readonly [of: number, is: number]>
  size(): number
}

export function noFigures(): Figures {
  const byUnit = new Map<string, Map<string, [number, number]>>()
  return {
    add: (unit, month, indicator, of, is) => {
      const own = byUnit.get(unit) ?? new Map<string, [number, number]>()
      byUnit.set(unit, own)
      const figure = own.get(`${month} ${indicator}`)
      if (figure === undefined) own.set(`${month} ${indicator}`, [of, is])
      else {
        figure[0] += of
        figure[1] += is
      }
    },
    of: (unit) => byUnit.get(unit) ?? new Map(),
    size: () => [...byUnit.values()].reduce((sum, own) => sum + own.size, 0),
  }
}
