import { describe, expect, it } from 'vitest'
import { entry, posts } from '../testing/index.ts'
import { decodeColumns, encodeColumns } from './columnar.ts'
import { areFrozenFigures, type FrozenFigure, frozen } from './frozen-figures.ts'
import { checkAnswers, whenOnDay } from './question/index.ts'

const reach: FrozenFigure = {
  indicator: 'skdn.D',
  version: 1,
  contribution: { kind: 'reach', counted: 60, reached: 41 },
}
const parts: FrozenFigure = {
  indicator: 'attendance.visitors',
  version: 1,
  contribution: { kind: 'parts', parts: { 'infant.new.L': 2, '?.old.?': 1 } },
}
const days: FrozenFigure = {
  indicator: 'case.days',
  version: 2,
  contribution: { kind: 'days', histogram: { '5': 3 } },
}

describe('figures in a body', () => {
  const questions = [
    { key: 'figures', type: 'figures', max: 2, label: { id: 'Angka', en: 'Figures' } },
  ] as const
  const problem = (figures: unknown) => {
    const checked = checkAnswers(questions, { figures }, whenOnDay('2026-03-03'))
    return checked.ok ? undefined : checked.problem[0]?.problem
  }

  it('are lists of tallies of every kind', () => {
    expect(areFrozenFigures([reach, parts, days])).toBe(true)
    expect(problem([reach, parts])).toBeUndefined()
    expect(problem([reach, parts, days])).toBe('range')
  })

  it('are refused when a number, a name or a kind is none', () => {
    const broken = [
      'forty',
      { ...reach },
      [{ ...reach, version: 0 }],
      [{ ...reach, indicator: 'SKDN D' }],
      [{ ...reach, note: 'x' }],
      [{ ...reach, contribution: { kind: 'reach', counted: 60 } }],
      [{ ...reach, contribution: { kind: 'reach', counted: 60, reached: -1 } }],
      [{ ...reach, contribution: { kind: 'reach', counted: 60, reached: 4.5 } }],
      [{ ...reach, contribution: { kind: 'count', count: 1, more: 1 } }],
      [{ ...reach, contribution: { kind: 'guess', count: 1 } }],
      [{ ...parts, contribution: { kind: 'parts', parts: { 'Siti binti': 1 } } }],
      [reach, reach],
    ]
    for (const figures of broken) expect(problem(figures), JSON.stringify(figures)).toBe('type')
  })

  it('come over the columns of a snapshot as they were', () => {
    const written = [[reach, parts], [days], [reach]].map((figures, at) => ({
      ...entry({ service: 'report', about: posts.mawar, body: { from: 'draft', to: 'sent', figures } }),
      seq: at + 1,
    }))
    expect(decodeColumns(encodeColumns(written))).toStrictEqual(written)
  })
})

describe('frozen figures', () => {
  it('are the same bytes in whatever order they were counted', () => {
    const other = {
      ...parts,
      contribution: { kind: 'parts', parts: { '?.old.?': 1, 'infant.new.L': 2 } },
    } as const
    const swapped = { ...reach, contribution: { reached: 41, kind: 'reach', counted: 60 } } as const
    expect(JSON.stringify(frozen([days, other, swapped]))).toBe(JSON.stringify(frozen([reach, parts, days])))
  })
})
