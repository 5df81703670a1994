import { describe, expect, it } from 'vitest'
import { sizeWithin } from '../shrink-photo.ts'
import { readNumber, shownNumber, typedOf } from '../typed-number.ts'
import { chosen } from './chosen.ts'
import { localClock, localTimeOf, withOffset } from './local-time.ts'
import { readDegrees } from './take-point.ts'

const options = ['pkh', 'bpnt', 'blt', 'none', 'unknown'].map((value) => ({
  value,
  label: { id: value, en: value },
}))
const tap = (before: readonly string[], value: string) => chosen(before, value, options, ['none', 'unknown'])

describe('several choices', () => {
  it('stand in the order of the form and come off by a second tap', () => {
    expect(tap(tap([], 'blt'), 'pkh')).toEqual(['pkh', 'blt'])
    expect(tap(['pkh', 'blt'], 'pkh')).toEqual(['blt'])
  })

  it('give way to one that excludes them, and it to them', () => {
    expect(tap(['pkh', 'blt'], 'none')).toEqual(['none'])
    expect(tap(['none'], 'unknown')).toEqual(['unknown'])
    expect(tap(['none'], 'bpnt')).toEqual(['bpnt'])
  })
})

describe('numbers as they are typed', () => {
  it('are grouped when they are money, in the way of the language', () => {
    expect(shownNumber('1500000', 'money', 'id')).toBe('1.500.000')
    expect(shownNumber('1.500.0005', 'money', 'id')).toBe('15.000.005')
    expect(shownNumber('0012', 'money', 'id')).toBe('12')
    expect(readNumber('1.500.000', 'money', 'id')).toBe(1_500_000)
  })

  it('have a comma in Bahasa and a point in English', () => {
    expect(readNumber(shownNumber('12.5', 'decimal', 'id'), 'decimal', 'id')).toBe(12.5)
    expect(readNumber('12,', 'decimal', 'id')).toBe(12)
    expect(typedOf(12.5, 'decimal', 'id')).toBe('12,5')
    expect(typedOf(12.5, 'decimal', 'en')).toBe('12.5')
  })

  it('are no answer where nothing or no digit was typed', () => {
    expect(readNumber('', 'integer', 'id')).toBeUndefined()
    expect(readNumber(',', 'decimal', 'id')).toBeUndefined()
    expect(shownNumber('empat', 'integer', 'id')).toBe('')
  })
})

describe('times on the wall', () => {
  const ms = Date.UTC(2026, 2, 1, 23, 30)

  it('are those of the place, also past midnight', () => {
    expect(localTimeOf(ms, 420)).toBe('2026-03-02T06:30')
    expect(localClock(ms, 540)).toBe('08:30')
  })

  it('say in which zone they are', () => {
    expect(withOffset('2026-03-02T06:30', 420)).toBe('2026-03-02T06:30:00+07:00')
    expect(Date.parse(withOffset(localTimeOf(ms, 570), 570))).toBe(ms)
  })
})

describe('a point typed by hand', () => {
  it.each([
    ['-6,91', -6.91],
    ['107.61', 107.61],
    ['−7', -7],
  ])('%s is read', (typed, degrees) => expect(readDegrees(typed)).toBe(degrees))

  it.each(['', '-', '6,9,1', '6° 55'])('%s is none', (typed) => expect(readDegrees(typed)).toBeUndefined())
})

describe('a picture made smaller', () => {
  it('keeps its shape within the long side and never grows', () => {
    expect(sizeWithin(4000, 3000, 1280)).toEqual({ width: 1280, height: 960 })
    expect(sizeWithin(3000, 4000, 1280)).toEqual({ width: 960, height: 1280 })
    expect(sizeWithin(640, 480, 1280)).toEqual({ width: 640, height: 480 })
    expect(sizeWithin(5000, 1, 1280)).toEqual({ width: 1280, height: 1 })
  })
})
