import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dayNumber, type PlainDate } from '../../../core/index.ts'
import { editionById, editionOn } from './editions.ts'
import { consecutiveT, kmsBand, kmsVerdict, leastGain, monthlyWeighings, type Weighing } from './kms.ts'

const edition = editionOn('2026-01-01')
const old = editionOn('2015-01-01')
const girl = { sex: 'P', birth: '2025-01-05' } as const
const weighed = (kg: number, on: PlainDate): Weighing => ({ kg, on })

const last = (child: Parameters<typeof kmsVerdict>[0], ...weighings: Weighing[]) => {
  const monthly = monthlyWeighings(weighings)
  return kmsVerdict(child, monthly, monthly.length - 1, edition)
}

describe('KBM', () => {
  it('is the table of the printed KMS for each sex', () => {
    const table = (sex: 'L' | 'P') => Array.from({ length: 14 }, (_, month) => leastGain(edition, sex, month))
    expect(table('L')).toEqual([null, 800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200, 200])
    expect(table('P')).toEqual([null, 800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200, 200])
    expect([leastGain(edition, 'L', 60), leastGain(edition, 'L', 61)]).toEqual([200, null])
  })
})

describe('status of a weighing', () => {
  it('is N from the KBM on and T one gram below it', () => {
    const june = weighed(7, '2025-07-10')
    expect(last(girl, june, weighed(7.3, '2025-08-11'))).toEqual({ status: 'N', gainG: 300, kbmG: 300 })
    expect(last(girl, june, weighed(7.299, '2025-08-11'))).toEqual({ status: 'T', gainG: 299, kbmG: 300 })
    expect(last(girl, june, weighed(6.4, '2025-08-11')).gainG).toBe(-600)
    // In binary 8.2 * 1000 and 1.001 * 1000 lie a little beside whole grams.
    for (let g = 900; g < 12_000; g++)
      expect(last(girl, weighed(1.001, '2025-07-10'), weighed(g / 1000, '2025-08-11')).gainG).toBe(g - 1001)
  })

  it('is O when last month has no weighing and B when nothing came before', () => {
    expect(last(girl, weighed(7, '2025-06-30'), weighed(8, '2025-08-01')).status).toBe('O')
    expect(last(girl, weighed(8, '2025-08-01'))).toEqual({ status: 'B', gainG: null, kbmG: null })
    expect(last(girl, weighed(7, '2024-12-31'), weighed(7.5, '2025-01-01')).status).toBe('-')
  })

  it('takes the last of two weighings in a month, whatever order they come in', () => {
    const weighings = [weighed(7.4, '2025-08-20'), weighed(9, '2025-08-11'), weighed(7, '2025-07-10')]
    expect(last(girl, ...weighings)).toEqual({ status: 'N', gainG: 400, kbmG: 300 })
    expect(last(girl, weighed(7, '2025-07-10'), weighed(7.1, '2025-07-28')).status).toBe('B')
  })

  it('gives no verdict in the first month of life and after the table ends', () => {
    const born = { sex: 'L', birth: '2025-06-20' } as const
    const verdict = last(born, weighed(3, '2025-06-21'), weighed(3.6, '2025-07-15'))
    expect(verdict).toEqual({ status: '-', gainG: 600, kbmG: null })
    expect(last(born, weighed(3, '2025-06-21'), weighed(3.8, '2025-07-20')).status).toBe('N')
  })

  it('needs the sex only in the months where it matters', () => {
    const unknown = { birth: '2025-01-05' } as const
    expect(last(unknown, weighed(6, '2025-06-10'), weighed(6.4, '2025-07-10')).status).toBe('N')
    expect(last(unknown, weighed(6, '2025-07-10'), weighed(6.4, '2025-08-10')).status).toBe('-')
    expect(last({ sex: 'L' }, weighed(6, '2025-07-10'), weighed(6.4, '2025-08-10')).status).toBe('-')
  })

  it('is the same for every order of the weighings', () => {
    const day = fc.integer({ min: dayNumber('2025-02-01'), max: dayNumber('2026-12-31') })
    const list = fc.uniqueArray(fc.record({ on: day, g: fc.integer({ min: 2000, max: 15_000 }) }), {
      selector: ({ on }) => on,
      minLength: 1,
    })
    fc.assert(
      fc.property(
        list.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          const of = (all: typeof some) =>
            last(girl, ...all.map(({ on, g }) => weighed(g / 1000, dateOfDayNumber(on))))
          expect(of(shuffled)).toEqual(of(some))
        },
      ),
    )
  })
})

describe('2T', () => {
  it('counts T at the end of a history only', () => {
    expect(consecutiveT(['B', 'T', 'T', 'T'])).toBe(3)
    expect(consecutiveT(['T', 'T', 'N'])).toBe(0)
    expect(consecutiveT(['T', null, 'T'])).toBe(1)
    expect(consecutiveT(['TA', 'Tr', 'T'])).toBe(3)
    expect(consecutiveT([])).toBe(0)
  })
})

describe('lines of the card', () => {
  it('lie at -2 and +1 from 2021 on', () => {
    expect(kmsBand(edition, -2.01)).toEqual({ band: 'di_bawah_garis_merah', bgm: true })
    expect(kmsBand(edition, -2)).toEqual({ band: 'normal', bgm: false })
    expect(kmsBand(edition, 1)).toEqual({ band: 'normal', bgm: false })
    expect(kmsBand(edition, 1.01)).toEqual({ band: 'di_atas_garis_oranye', bgm: false })
  })

  it('lay at -3 with a yellow band to -2 before', () => {
    expect(editionById('2008')).toBe(old)
    expect(kmsBand(old, -3.01)).toEqual({ band: 'di_bawah_garis_merah', bgm: true })
    expect(kmsBand(old, -3)).toEqual({ band: 'pita_kuning', bgm: false })
    expect(kmsBand(old, -2)).toEqual({ band: 'pita_hijau', bgm: false })
    expect(kmsBand(old, 4)).toEqual({ band: 'pita_hijau', bgm: false })
  })
})
