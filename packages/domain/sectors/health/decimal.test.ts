import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalDifference, roundHalfUp } from './decimal.ts'

describe('decimal arithmetic', () => {
  it('rounds what is written, half up', () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01)
    expect(roundHalfUp(0.15, 1)).toBe(0.2)
    expect(roundHalfUp(0.25, 1)).toBe(0.3)
    expect(roundHalfUp(-0.25, 1)).toBe(-0.3)
    expect(Object.is(roundHalfUp(-0.01, 1), 0)).toBe(true)
    expect(roundHalfUp(1e-7, 2)).toBe(0)
  })

  it('subtracts as on paper', () => {
    expect(decimalDifference(82.4, 80.9)).toBe(1.5)
    expect(decimalDifference(6.4, 5.6)).toBe(0.8)
    expect(decimalDifference(84.9, -0.7)).toBe(85.6)
    expect(Object.is(decimalDifference(80, 80), 0)).toBe(true)
  })

  it('agrees with whole numbers of hundredths', () => {
    const hundredths = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(decimalDifference(a / 100, b / 100)).toBe((a - b) / 100)
      }),
    )
  })
})
