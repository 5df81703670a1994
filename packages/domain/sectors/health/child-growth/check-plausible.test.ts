import { describe, expect, it } from 'vitest'
import { checkPlausible } from './check-plausible.ts'
import type { ChildGrowthView, Measurement } from './view.ts'

/** A boy of eight months on the day. */
const budi = { sex: 'L', birth: '2025-06-12' } as const
const never: ChildGrowthView = { measurements: [] }
const before: ChildGrowthView = {
  measurements: [{ on: '2026-01-12', weightKg: 7.6, lengthCm: 68, headCm: 43.5, position: 'berbaring' }],
}

const doubts = (
  answers: Omit<Measurement, 'on'>,
  view = never,
  child: { sex?: 'L'; birth?: typeof budi.birth } = budi,
) => checkPlausible(child, view, { on: '2026-02-12', ...answers })

const short = (answers: Omit<Measurement, 'on'>, view = never) =>
  doubts(answers, view).map(({ question, code, result, repair }) => [question, code, result, repair?.answers])

describe('asking before saving', () => {
  it('has nothing to ask about an ordinary measurement', () => {
    const usual = { weightKg: 8, lengthCm: 69.5, position: 'berbaring', headCm: 44, armCm: 14 } as const
    expect(doubts(usual)).toEqual([])
    expect(doubts(usual, before)).toEqual([])
  })

  it.each([
    [72, 7.2],
    [85, 8.5],
    [8500, 8.5],
    [725, 7.25],
    [0.72, 7.2],
  ])('offers the repair of a weight typed as %d', (typed, meant) => {
    expect(short({ weightKg: typed })).toEqual([['weightKg', 'unusual', 'tolak', { weightKg: meant }]])
  })

  it('asks about 20 kg at eight months, which a body may have', () => {
    const [doubt] = doubts({ weightKg: 20 })
    expect(doubt).toMatchObject({ code: 'far-from-age', result: 'konfirmasi', params: { value: 20 } })
    expect(doubt?.ask.id).toBe('Benar berat {value} kg?')
    expect(doubt?.repair).toBeUndefined()
  })

  it('repairs a length in metres, a head and an arm in millimetres', () => {
    expect(short({ lengthCm: 0.7 })).toEqual([['lengthCm', 'unusual', 'tolak', { lengthCm: 70 }]])
    expect(short({ headCm: 440 })).toEqual([['headCm', 'unusual', 'tolak', { headCm: 44 }]])
    expect(short({ armCm: 142 })).toEqual([['armCm', 'unusual', 'tolak', { armCm: 14.2 }]])
  })

  it('sees weight and height exchanged', () => {
    expect(short({ weightKg: 69.5, lengthCm: 8 })).toEqual([
      ['weightKg', 'swapped', 'tolak', { weightKg: 8, lengthCm: 69.5 }],
    ])
    const codes = (weightKg: number, lengthCm: number) =>
      short({ weightKg, lengthCm }).map(([, code]) => code)
    // Exchanged it would be 25 kg and 48 cm, or still no length of a child: not what somebody meant.
    expect(codes(48, 25)).toEqual(['unusual', 'unusual'])
    expect(codes(31, 29)).toEqual(['unusual', 'unusual'])
    const ageless = doubts({ weightKg: 31, lengthCm: 29 }, never, {}).map(({ code }) => code)
    expect(ageless).toEqual(['unusual', 'unusual'])
  })

  it('refuses a child that shrank by more than a centimetre, and asks about less', () => {
    expect(short({ lengthCm: 66.9 }, before)).toEqual([['lengthCm', 'height-fell', 'tolak', undefined]])
    expect(short({ lengthCm: 67 }, before)).toEqual([['lengthCm', 'height-fell', 'konfirmasi', undefined]])
    expect(short({ headCm: 42.9 }, before)).toEqual([['headCm', 'head-fell', 'tolak', undefined]])
    expect(doubts({ lengthCm: 66.9 }, before)[0]?.ask.id).toMatch(/perbaiki catatan sebelumnya/)
  })

  it('asks about jumps and copies once', () => {
    expect(short({ weightKg: 9 }, before)).toEqual([['weightKg', 'weight-jumped', 'konfirmasi', undefined]])
    expect(short({ lengthCm: 72.2 }, before)).toEqual([
      ['lengthCm', 'height-jumped', 'konfirmasi', undefined],
    ])
    expect(short({ weightKg: 7.6, lengthCm: 68 }, before)).toEqual([
      ['weightKg', 'copied', 'konfirmasi', undefined],
    ])
  })

  it('does not ask again what was confirmed, unless it cannot be', () => {
    expect(short({ weightKg: 20, confirmed: ['weightKg'] })).toEqual([])
    expect(short({ weightKg: 72, confirmed: ['weightKg'] })).toHaveLength(1)
    expect(short({ lengthCm: 66.9, confirmed: ['lengthCm'] }, before)).toHaveLength(1)
  })

  it('doubts a baby measured standing and offers lying', () => {
    expect(short({ lengthCm: 69, position: 'berdiri' })).toEqual([
      ['position', 'standing-not-believed', 'konfirmasi', { position: 'berbaring' }],
    ])
  })

  it('knows only ranges for a child without birth date', () => {
    expect(doubts({ weightKg: 20, lengthCm: 60 }, never, {})).toEqual([])
    expect(doubts({ weightKg: 31 }, never, {})).toMatchObject([{ result: 'konfirmasi' }])
  })

  it('does not compare with later measurements or with what it replaces that day', () => {
    const later: ChildGrowthView = {
      measurements: [
        { on: '2026-02-12', lengthCm: 75 },
        { on: '2026-03-12', lengthCm: 76 },
      ],
    }
    expect(doubts({ lengthCm: 69 }, later)).toEqual([])
  })
})
