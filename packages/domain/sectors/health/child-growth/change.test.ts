import { describe, expect, it } from 'vitest'
import { headDrop, heightDrop, heightRise, weightChange } from './change.ts'
import { editionOn } from './editions.ts'

describe('changes between two measurements', () => {
  const edition = editionOn('2026-01-01')

  it('asks about a height that falls and refuses more than one centimetre', () => {
    expect(heightDrop(edition, 82.4, 82.4)).toEqual({ dropCm: 0, result: 'ok' })
    expect(heightDrop(edition, 82.4, 82.3)).toEqual({ dropCm: 0.1, result: 'konfirmasi' })
    expect(heightDrop(edition, 82.4, 81.4)).toEqual({ dropCm: 1, result: 'konfirmasi' })
    expect(heightDrop(edition, 82.4, 81.3)).toEqual({ dropCm: 1.1, result: 'tolak' })
    expect(heightDrop(edition, 80, 82.5)).toEqual({ dropCm: -2.5, result: 'ok' })
  })

  it('refuses a head that shrinks by more than half a centimetre', () => {
    expect(headDrop(edition, 46, 45.5).result).toBe('ok')
    expect(headDrop(edition, 46, 45.4).result).toBe('tolak')
  })

  it('asks about fast growth: 4 cm a month in the first year, 2 cm later', () => {
    expect(heightRise(edition, 50, 54.8, 30, 1).result).toBe('ok')
    expect(heightRise(edition, 50, 56.1, 30, 1).result).toBe('konfirmasi')
    expect(heightRise(edition, 60, 64, 30, 5).result).toBe('ok')
    expect(heightRise(edition, 60, 64.1, 30, 5).result).toBe('konfirmasi')
    expect(heightRise(edition, 80, 82.1, 30, 12).result).toBe('konfirmasi')
    expect(heightRise(edition, 80, 82.1, 62, 12).result).toBe('ok')
  })

  it('asks about a weight that changes by more than 15 percent in a month', () => {
    expect(weightChange(edition, 10, 11.5)).toEqual({ changePercent: 15, result: 'ok' })
    expect(weightChange(edition, 10, 11.51).result).toBe('konfirmasi')
    expect(weightChange(edition, 10, 8.4)).toEqual({ changePercent: -16, result: 'konfirmasi' })
    expect(weightChange(edition, 10, 12.5, 62).result).toBe('ok')
    expect(weightChange(edition, 10, 7, 62).result).toBe('ok')
  })

  it('lets a young baby grow as fast as babies do, but not shrink', () => {
    const rise = (percent: number, months: number) =>
      weightChange(edition, 4, 4 * (1 + percent / 100), 31, months).result
    expect([rise(60, 1), rise(61, 1)]).toEqual(['ok', 'konfirmasi'])
    expect([rise(45, 2), rise(46, 2)]).toEqual(['ok', 'konfirmasi'])
    expect([rise(30, 3), rise(31, 3)]).toEqual(['ok', 'konfirmasi'])
    expect([rise(22, 5), rise(23, 5)]).toEqual(['ok', 'konfirmasi'])
    expect([rise(15, 6), rise(16, 6)]).toEqual(['ok', 'konfirmasi'])
    expect(rise(-16, 1)).toBe('konfirmasi')
  })
})
