import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addContributions,
  addMonths,
  figureOf,
  type Month,
  nothing,
  type PlainDate,
} from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { cast, posts } from '../../../testing/index.ts'
import { childGrowthIndicators, childGrowthRatios } from './indicators.ts'
import type { ChildGrowthView, Measurement } from './view.ts'

const child = (birth: PlainDate, sex: 'L' | 'P' = 'L'): PersonSubject => ({
  id: cast.budi.id,
  name: 'Budi',
  sex,
  birth,
  stays: [{ unit: posts.mawar, from: birth }],
})

const view = (...measurements: Measurement[]): ChildGrowthView => ({ measurements })

/** Every indicator of one child in a month, by its id; a share as [reached, counted]. */
function figures(subject: PersonSubject, seen: ChildGrowthView | undefined, month: Month) {
  return Object.fromEntries(
    childGrowthIndicators.map(({ id, counts, contribute }) => {
      const given = counts(subject, month) ? contribute(subject, seen, month) : undefined
      return [id, given?.kind === 'reach' ? [given.reached, given.counted] : given && figureOf(given)]
    }),
  )
}

describe('counting children', () => {
  it('counts a child from the month of birth to the month before it turns five, judged on the last day', () => {
    const [s] = childGrowthIndicators
    const born = child('2021-03-31')
    expect(s?.counts(born, '2021-02')).toBe(false)
    expect(s?.counts(born, '2021-03')).toBe(true)
    expect(s?.counts(born, '2026-02')).toBe(true)
    expect(s?.counts(born, '2026-03')).toBe(false)
    const { birth: _, ...unknown } = born
    expect(s?.counts(unknown, '2022-01')).toBe(false)
  })

  it('counts the never seen in S and D, and nowhere else', () => {
    expect(figures(child('2025-07-12'), undefined, '2026-02')).toEqual({
      'skdn.S': 1,
      'skdn.D': [0, 1],
      'skdn.N': 0,
      'skdn.T': 0,
      'skdn.O': 0,
      'skdn.B': 0,
      'skdn.BGM': 0,
      'skdn.2T': 0,
      'skdn.S-sex': 1,
      'skdn.D-sex': 0,
      'skdn.N-sex': 0,
      'growth.stunting': [0, 0],
      'growth.wasting': [0, 0],
      'growth.underweight': [0, 0],
    })
  })

  it('tells boys from girls in S, D and N, and says when it does not know', () => {
    const seen = view({ on: '2025-10-10', weightKg: 6.1 }, { on: '2025-11-10', weightKg: 7 })
    const parts = (who: PersonSubject) =>
      childGrowthIndicators
        .filter(({ id }) => id.endsWith('-sex'))
        .map(({ contribute }) => contribute(who, seen, '2025-11'))
    const three = (sex: string) => [1, 2, 3].map(() => ({ kind: 'parts', parts: { [sex]: 1 } }))
    expect(parts(child('2025-07-12', 'P'))).toEqual(three('P'))
    expect(parts(child('2025-07-12'))).toEqual(three('L'))
    const { sex: _, ...unknown } = child('2025-07-12')
    expect(parts(unknown).slice(0, 2)).toEqual(three('?').slice(0, 2))
  })

  it('follows one child through B, N, T, 2T and O', () => {
    const seen = view(
      { on: '2025-10-10', weightKg: 6.1 },
      { on: '2025-11-10', weightKg: 7 },
      { on: '2025-12-10', weightKg: 7.1 },
      { on: '2026-01-10', weightKg: 7.2 },
      { on: '2026-03-10', weightKg: 8 },
    )
    const letters = (month: Month) =>
      Object.entries(figures(child('2025-07-12'), seen, month))
        .filter(([id, figure]) => /^skdn\.(N|T|O|B|2T)$/.test(id) && figure === 1)
        .map(([id]) => id.slice(5))
    const months: Month[] = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']
    expect(months.map(letters)).toEqual([['B'], ['N'], ['T'], ['T', '2T'], [], ['O']])
  })

  it('counts a weighing that has no verdict yet as B', () => {
    const seen = view({ on: '2025-07-12', weightKg: 3.2 }, { on: '2025-08-11', weightKg: 4 })
    expect(figures(child('2025-07-12'), seen, '2025-08')).toMatchObject({ 'skdn.B': 1, 'skdn.N': 0 })
  })

  it('takes the last weighing of a month, and the red line of that month’s card', () => {
    const seen = view({ on: '2026-02-03', weightKg: 8 }, { on: '2026-02-24', weightKg: 6.1 })
    expect(figures(child('2025-07-12'), seen, '2026-02')).toMatchObject({
      'skdn.BGM': 1,
      'growth.underweight': [1, 1],
    })
    const then = view({ on: '2016-02-24', weightKg: 6.1 })
    expect(figures(child('2015-07-12'), then, '2016-02')).toMatchObject({
      'skdn.BGM': 0,
      'growth.underweight': [1, 1],
    })
  })

  it('leaves implausible measurements out of prevalence, not out of D', () => {
    const slip = view({ on: '2026-02-24', weightKg: 25, lengthCm: 45, confirmed: ['weightKg', 'lengthCm'] })
    expect(figures(child('2025-07-12'), slip, '2026-02')).toMatchObject({
      'skdn.D': [1, 1],
      'growth.stunting': [0, 0],
      'growth.wasting': [0, 0],
      'growth.underweight': [0, 0],
    })
  })

  it('counts swollen feet as wasted and underweight', () => {
    const swollen = view({ on: '2026-02-24', weightKg: 9, lengthCm: 70, oedema: true })
    expect(figures(child('2025-07-12'), swollen, '2026-02')).toMatchObject({
      'skdn.BGM': 1,
      'growth.stunting': [0, 1],
      'growth.wasting': [1, 1],
      'growth.underweight': [1, 1],
    })
  })

  it('does not count a child measured but not weighed in D', () => {
    const tall = view({ on: '2026-02-24', lengthCm: 64 })
    expect(figures(child('2025-07-12'), tall, '2026-02')).toMatchObject({
      'skdn.D': [0, 1],
      'growth.stunting': [1, 1],
    })
  })

  it('answers anew when the child turns out to be a girl or born on another day', () => {
    const seen = view({ on: '2025-08-10', weightKg: 6 }, { on: '2025-09-10', weightKg: 6.35 })
    expect(figures(child('2025-02-10', 'L'), seen, '2025-09')['skdn.T']).toBe(1)
    expect(figures(child('2025-02-10', 'P'), seen, '2025-09')['skdn.N']).toBe(1)
    expect(figures(child('2025-02-10', 'L'), seen, '2025-09')['skdn.T']).toBe(1)
    expect(figures(child('2025-01-10', 'L'), seen, '2025-09')['skdn.N']).toBe(1)
  })

  it('keeps D = N + T + O + B, 2T within T and BGM within D whatever was weighed', () => {
    const weighing = fc.record({
      day: fc.integer({ min: 0, max: 700 }),
      grams: fc.integer({ min: 900, max: 30_000 }),
    })
    const sex = fc.constantFrom('L' as const, 'P' as const)
    fc.assert(
      fc.property(fc.array(weighing, { maxLength: 20 }), sex, fc.nat(24), (weighings, of, at) => {
        const measurements = [...new Map(weighings.map((some) => [some.day, some])).values()]
          .sort((a, b) => a.day - b.day)
          .map(({ day, grams }) => ({
            on: `${addMonths('2025-07', Math.floor(day / 28))}-${String((day % 28) + 1).padStart(2, '0')}` as PlainDate,
            weightKg: grams / 1000,
          }))
        const all = figures(child('2025-07-01', of), view(...measurements), addMonths('2025-07', at))
        const number = (id: string) => {
          const figure = all[id]
          return Array.isArray(figure) ? (figure[0] ?? 0) : (figure ?? 0)
        }
        expect(number('skdn.D')).toBe(
          ['N', 'T', 'O', 'B'].reduce((sum, part) => sum + number(`skdn.${part}`), 0),
        )
        expect(number('skdn.2T')).toBeLessThanOrEqual(number('skdn.T'))
        expect(number('skdn.BGM')).toBeLessThanOrEqual(number('skdn.D'))
      }),
    )
  })

  it('declares the kind it gives, so that sums add up', () => {
    for (const { kind, contribute } of childGrowthIndicators)
      expect(() =>
        addContributions(nothing(kind), contribute(child('2025-07-12'), undefined, '2026-02')),
      ).not.toThrow()
  })

  it('names in its ratios only what is counted', () => {
    const ids = new Set(childGrowthIndicators.map(({ id }) => id))
    for (const { over, under } of childGrowthRatios)
      for (const part of [...over, ...under]) expect(ids).toContain(part.replace(/^-/, ''))
    expect(childGrowthRatios.find(({ id }) => id === 'skdn.N_Dprime')?.under).toEqual([
      'skdn.D',
      '-skdn.O',
      '-skdn.B',
    ])
  })
})
