import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARM_BANDS, type ArmGroup } from './arm-bands.ts'
import { bandOf } from './bands.ts'
import { armCategory, isFlagged, zCategory } from './categories.ts'
import { editionById, editionOfMonth, editionOn } from './editions.ts'
import { CATEGORY_INDICES } from './z-bands.ts'
import { GROWTH_INDICES } from './z-score.ts'

const edition = editionOn('2026-01-01')

describe('categories of a z-score', () => {
  it('change exactly at the borders of Permenkes 2/2020', () => {
    const borders = {
      BB_U: ['bb_sangat_kurang', -3, 'bb_kurang', -2, 'bb_normal', 1.01, 'risiko_bb_lebih'],
      TB_U: ['sangat_pendek', -3, 'pendek', -2, 'tinggi_normal', 3.01, 'tinggi'],
      BB_TB: [
        'gizi_buruk',
        -3,
        'gizi_kurang',
        -2,
        'gizi_baik',
        1.01,
        'berisiko_gizi_lebih',
        2.01,
        'gizi_lebih',
        3.01,
        'obesitas',
      ],
      IMT_U_0_59: [
        'gizi_buruk',
        -3,
        'gizi_kurang',
        -2,
        'gizi_baik',
        1.01,
        'berisiko_gizi_lebih',
        2.01,
        'gizi_lebih',
        3.01,
        'obesitas',
      ],
      IMT_U_60_216: ['gizi_buruk', -3, 'gizi_kurang', -2, 'gizi_baik', 1.01, 'gizi_lebih', 2.01, 'obesitas'],
      LK_U: ['lk_kurang', -2, 'lk_normal', 2.01, 'lk_lebih'],
    } as const
    for (const index of CATEGORY_INDICES) {
      const steps = borders[index]
      for (let at = 1; at < steps.length; at += 2) {
        const border = steps[at] as number
        expect(zCategory(edition, index, border).code).toBe(steps[at + 1])
        expect(zCategory(edition, index, border - 0.01).code).toBe(steps[at - 1])
      }
    }
  })

  it('are red for everything but normal and tall', () => {
    const calm = ['bb_normal', 'tinggi_normal', 'tinggi', 'gizi_baik', 'lk_normal']
    const z = fc.integer({ min: -700, max: 700 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.constantFrom(...CATEGORY_INDICES), z, (index, value) => {
        const { code, red } = zCategory(edition, index, value)
        expect(red).toBe(!calm.includes(code))
      }),
    )
  })

  it('are read from the two decimals people see', () => {
    expect(zCategory(edition, 'BB_U', -2.004).code).toBe('bb_normal')
    expect(zCategory(edition, 'BB_U', -2.006).code).toBe('bb_kurang')
  })

  it('need a ladder without an end', () => {
    expect(() => bandOf([{ lt: 1, code: 'low' }], 2)).toThrow()
  })
})

describe('implausible z-scores', () => {
  it('lie beyond the limits of each index', () => {
    const limits = {
      TB_U: [-6, 6],
      BB_U: [-6, 5],
      BB_TB: [-5, 5],
      IMT_U: [-5, 5],
      LK_U: [-5, 5],
      LILA_U: [-5, 5],
    }
    for (const index of GROWTH_INDICES)
      for (const [limit, outward] of [
        [limits[index][0] as number, -0.01],
        [limits[index][1] as number, 0.01],
      ] as const) {
        expect(isFlagged(edition, index, limit)).toBe(false)
        expect(isFlagged(edition, index, limit + outward)).toBe(true)
        expect(isFlagged(edition, index, limit + outward / 3)).toBe(false)
      }
  })
})

describe('LiLA', () => {
  it('changes colour at 11.5 and 12.5 cm between 6 and 59 months', () => {
    const code = (cm: number, ageMonths?: number) => armCategory(edition, 'balita', cm, ageMonths).code
    expect([code(11.4, 20), code(11.5, 20)]).toEqual(['merah_gizi_buruk', 'kuning_gizi_kurang'])
    expect([code(12.4, 20), code(12.5, 20)]).toEqual(['kuning_gizi_kurang', 'hijau_normal'])
    expect([code(11, 5), code(11, 6)]).toEqual(['tidak_dinilai', 'merah_gizi_buruk'])
    expect([code(11, 59), code(11, 60), code(11)]).toEqual([
      'merah_gizi_buruk',
      'tidak_dinilai',
      'tidak_dinilai',
    ])
  })

  it('has its own borders for mothers, adults, the old and preschool children', () => {
    const borders: [ArmGroup, number, string, string][] = [
      ['bumil_wus', 23.5, 'kek', 'normal'],
      ['dewasa_kartu', 21.5, 'kurang', 'normal'],
      ['lansia_skilas', 21, 'risiko_malnutrisi', 'normal'],
      ['apras_kartu', 12.8, 'gizi_buruk', 'gizi_kurang'],
      ['apras_kartu', 14, 'gizi_kurang', 'normal'],
    ]
    for (const [group, border, below, from] of borders) {
      expect(armCategory(edition, group, border - 0.1)).toEqual({ code: below, red: true })
      expect(armCategory(edition, group, border)).toEqual({ code: from, red: from !== 'normal' })
    }
    expect(Object.keys(ARM_BANDS)).toHaveLength(5)
  })
})

describe('editions', () => {
  it('are in force from their first day and the oldest before', () => {
    expect(editionOn('1999-01-01').id).toBe('2008')
    expect(editionOn('2020-12-31').id).toBe('2008')
    expect(editionOn('2021-01-01').id).toBe('2021')
    expect(editionById('2021')).toBe(edition)
    expect(editionById('1970')).toBeUndefined()
    expect(() => editionOn('2026-01-01', [])).toThrow()
  })

  it('that start within a month judge that whole month', () => {
    const local = { ...edition, id: 'local', from: '2027-02-28' } as const
    expect(editionOfMonth('2027-01', [edition, local]).id).toBe('2021')
    expect(editionOfMonth('2027-02', [edition, local]).id).toBe('local')
  })
})
