import { describe, expect, it } from 'vitest'
import { editionOn } from './editions.ts'
import { malnutritionDestination } from './malnutrition.ts'
import { referralReasons } from './referral.ts'

const edition = editionOn('2026-01-01')
const reasons = (facts: Parameters<typeof referralReasons>[1]) => referralReasons(edition, facts)

describe('reasons to refer a small child', () => {
  it('are none where nothing is known', () => expect(reasons({})).toEqual([]))

  it('stand in the order of the guide', () => {
    expect(
      reasons({
        ageMonths: 18,
        nt: 'T',
        zBBU: -3.2,
        zBBTB: -3.4,
        zTBU: -3.1,
        zLKU: -2.01,
        lilaCm: 11.4,
        oedema: true,
        tbcPositive: 1,
        checklistComplete: false,
        dangerSign: true,
      }),
    ).toEqual([
      'bb_tidak_naik',
      'bawah_garis_merah',
      'gizi_buruk',
      'edema',
      'sangat_pendek',
      'lk_kurang',
      'merah_gizi_buruk',
      'tbc_positif',
      'checklist_tidak_lengkap',
      'tanda_bahaya',
    ])
  })

  it('name what is too much as well', () => {
    expect(reasons({ zBBU: 1.01, zBBTB: 2.5, zTBU: 3.5, zLKU: 2.01 })).toEqual([
      'atas_garis_oranye',
      'gizi_lebih',
      'lk_lebih',
    ])
    expect(reasons({ zBBTB: 1.01 })).toEqual(['berisiko_gizi_lebih'])
    expect(reasons({ zBBTB: 3.01 })).toEqual(['obesitas'])
  })

  it('take BMI only where weight-for-height is missing', () => {
    expect(reasons({ zBBTB: 0, zIMTU: -2.5 })).toEqual([])
    expect(reasons({ zIMTU: -2.5 })).toEqual(['gizi_kurang'])
    expect(reasons({ ageMonths: 59, zIMTU: 1.5 })).toEqual(['berisiko_gizi_lebih'])
    expect(reasons({ ageMonths: 60, zIMTU: 1.5 })).toEqual(['gizi_lebih'])
  })

  it('do not judge the arm of a baby under six months', () => {
    expect(reasons({ ageMonths: 5, lilaCm: 11 })).toEqual([])
    expect(reasons({ ageMonths: 6, lilaCm: 12.4 })).toEqual(['kuning_gizi_kurang'])
  })

  it('never come from N, O or B', () => {
    for (const nt of ['N', 'O', 'B', '-']) expect(reasons({ nt })).toEqual([])
    for (const nt of ['T', 'TA', 'Tr']) expect(reasons({ nt })).toEqual(['bb_tidak_naik'])
  })
})

describe('where a child with gizi buruk goes', () => {
  const destination = (signs: Parameters<typeof malnutritionDestination>[1]) =>
    malnutritionDestination(edition, signs).destination

  it('is nowhere without a sign', () => {
    expect(destination({ ageMonths: 3, weightKg: 2, complication: true })).toBeNull()
    expect(destination({ ageMonths: 20, zBBTB: -3, lilaCm: 11.5 })).toBeNull()
    expect(destination({ ageMonths: 5, lilaCm: 11 })).toBeNull()
  })

  it('is the Puskesmas by any one of three signs', () => {
    expect(destination({ ageMonths: 20, weightKg: 8, zBBTB: -3.01 })).toBe('puskesmas')
    expect(destination({ ageMonths: 20, weightKg: 8, lilaCm: 11.4 })).toBe('puskesmas')
    expect(destination({ ageMonths: 20, weightKg: 8, oedema: true })).toBe('puskesmas')
  })

  it('is the hospital under six months, under four kilograms or with a complication', () => {
    expect(destination({ ageMonths: 5, weightKg: 4.5, zBBTB: -3.5 })).toBe('rumah_sakit')
    expect(destination({ ageMonths: 6, weightKg: 4, zBBTB: -3.5 })).toBe('puskesmas')
    expect(destination({ ageMonths: 6, weightKg: 3.99, zBBTB: -3.5 })).toBe('rumah_sakit')
    expect(destination({ ageMonths: 20, weightKg: 8, zBBTB: -3.5, complication: true })).toBe('rumah_sakit')
  })
})
