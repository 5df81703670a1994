import { describe, expect, it } from 'vitest'
import type { FrozenFigure } from '../core/index.ts'
import { indicatorById } from './indicators.ts'
import { cellOf, changedSince, reportLayouts, SIP6, SIP7 } from './report-layouts.ts'

const parts = (indicator: string, counted: Record<string, number>): FrozenFigure => ({
  indicator,
  version: 1,
  contribution: { kind: 'parts', parts: counted },
})

describe.each(reportLayouts.map((layout) => [layout.id, layout] as const))('%s', (_, layout) => {
  it('reads every column from a figure of the house, or says that nothing is recorded yet', () => {
    const ids = layout.columns.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { from } of layout.columns) {
      if (from === undefined) continue
      expect(indicatorById(from.indicator)?.kind, from.indicator).toBe(
        from.part === undefined ? indicatorById(from.indicator)?.kind : 'parts',
      )
    }
  })

  it('keeps the columns of one head together', () => {
    const heads = layout.columns.map(({ head }) => head.id)
    const runs = heads.filter((head, at) => head !== heads[at - 1])
    expect(new Set(runs).size).toBe(runs.length)
  })
})

describe('a cell', () => {
  const columnOf = (id: string) => [...SIP6.columns, ...SIP7.columns].find((column) => column.id === id)!

  it('is a number where it was counted, 0 where nobody was, and blank where nothing is recorded yet', () => {
    const figures = [parts('attendance.visitors', { 'infant.new.L': 3 })]
    expect(cellOf(columnOf('visitors.infant.new.L'), figures)).toBe(3)
    expect(cellOf(columnOf('visitors.infant.new.P'), figures)).toBe(0)
    expect(cellOf(columnOf('bcg.L'), figures)).toBeUndefined()
    expect(cellOf(columnOf('pregnant-visitors'), figures)).toBeUndefined()
    expect(cellOf(columnOf('people.births.L'), figures)).toBeUndefined()
  })
})

describe('what changed since a report', () => {
  const count = (indicator: string, one: number, version = 1): FrozenFigure => ({
    indicator,
    version,
    contribution: { kind: 'count', count: one },
  })

  it('is each figure and part that is another one now', () => {
    const sent = [count('skdn.N', 41), parts('people.births', { L: 1 }), count('skdn.T', 3)]
    const now = [count('skdn.N', 43), parts('people.births', { L: 1, P: 1 }), count('skdn.T', 3)]
    expect(changedSince(sent, now)).toEqual([
      { indicator: 'skdn.N', reported: 41, now: 43 },
      { indicator: 'people.births', part: 'P', reported: 0, now: 1 },
    ])
    expect(changedSince(sent, sent)).toEqual([])
  })

  it('does not compare what another version of a definition counts', () => {
    expect(changedSince([count('skdn.N', 41)], [count('skdn.N', 50, 2)])).toEqual([])
  })
})
