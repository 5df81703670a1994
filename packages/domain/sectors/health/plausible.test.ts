import { describe, expect, it } from 'vitest'
import { digitPreference, lastDigits } from './digit-preference.ts'
import { PLAUSIBLE_RANGES, plausibleCheck, plausiblePair } from './plausible.ts'

describe('plausible values', () => {
  it('are judged at both ends of every range', () => {
    for (const [field, groups] of Object.entries(PLAUSIBLE_RANGES.value))
      for (const [group, { hard, soft }] of Object.entries(groups)) {
        const check = (value: number) => plausibleCheck(field, group, value)
        expect([check(hard[0] - 0.1), check(hard[1] + 0.1)]).toEqual(['tolak', 'tolak'])
        expect([check(hard[0]), check(hard[1])]).toEqual(['konfirmasi', 'konfirmasi'])
        expect([check(soft[0]), check(soft[1])]).toEqual(['ok', 'ok'])
        expect([check(soft[0] - 0.1), check(soft[1] + 0.1)]).toEqual(['konfirmasi', 'konfirmasi'])
      }
  })

  it('have no answer where no range is known, and one for everybody where the field has it', () => {
    expect(plausibleCheck('weight_kg', 'constructor', 5)).toBeNull()
    expect(plausibleCheck('toString', 'semua', 5)).toBeNull()
    expect(plausibleCheck('temp_c', 'anak_0_59', 41)).toBe('konfirmasi')
  })

  it('want systolic at least ten above diastolic', () => {
    expect(plausiblePair(120, 110)).toBe(true)
    expect(plausiblePair(119, 110)).toBe(false)
    expect(plausiblePair(80, 120)).toBe(false)
  })
})

describe('digit preference', () => {
  it('finds nothing in even digits and everything in one digit', () => {
    expect(digitPreference(Array.from({ length: 10 }, () => 7))).toEqual({ score: 0, code: 'sangat_baik' })
    expect(digitPreference([60, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ score: 100, code: 'bermasalah' })
    expect(digitPreference(Array.from({ length: 10 }, () => 0))).toEqual({ score: null, code: null })
  })

  it('names the bands by the score people see', () => {
    const spread = (...uneven: number[]) =>
      digitPreference(Array.from({ length: 10 }, (_, digit) => 100 + (uneven[digit] ?? 0)))
    expect(spread(47, -47)).toEqual({ score: 7, code: 'sangat_baik' })
    expect(spread(48, -48)).toEqual({ score: 7.2, code: 'baik' })
    expect(spread(80, -80)).toEqual({ score: 11.9, code: 'baik' })
    expect(spread(81, -81)).toEqual({ score: 12.1, code: 'cukup' })
    expect(spread(95, -95, 95, -95)).toEqual({ score: 20, code: 'cukup' })
    expect(spread(96, -96, 96, -96)).toEqual({ score: 20.2, code: 'bermasalah' })
  })

  it('counts the last written digit', () => {
    expect(lastDigits([7.2, 7, 10.2, 8.15])).toEqual([1, 0, 3, 0, 0, 0, 0, 0, 0, 0])
  })
})
