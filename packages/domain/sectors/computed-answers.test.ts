import { describe, expect, it } from 'vitest'
import { computedAnswers } from '../core/index.ts'
import { uninhabitableHouse } from './housing/uninhabitable-house/definition.ts'
import { fireReport } from './public-order/fire-report/definition.ts'
import { drinkingWater } from './public-works/drinking-water/definition.ts'

describe('what a form works out from other answers', () => {
  it.each([
    ['the river is no access', { mainSource: 'surface', sourceOnPremises: true }, 'none'],
    ['a well without a lid', { mainSource: 'unprotected_well', sourceOnPremises: true }, 'unimproved'],
    ['a tap in the yard', { mainSource: 'piped_home', sourceOnPremises: true }, 'basic'],
    [
      'half an hour there and back',
      { mainSource: 'public_tap', sourceOnPremises: false, collectionMinutes: 30 },
      'basic',
    ],
    [
      'a minute more',
      { mainSource: 'public_tap', sourceOnPremises: false, collectionMinutes: 31 },
      'limited',
    ],
    ['nobody said how far', { mainSource: 'public_tap', sourceOnPremises: false }, undefined],
    [
      'bottles, and nobody asked what they wash with',
      { mainSource: 'refill', sourceOnPremises: true },
      undefined,
    ],
  ])('water: %s', (_, answers, level) => {
    const told = level === undefined ? {} : { accessLadder: level }
    expect(computedAnswers(drinkingWater.questions, answers)).toEqual(told)
  })

  it('floor per person, to a tenth of a square metre', () => {
    const told = (answers: object) => computedAnswers(uninhabitableHouse.questions, { ...answers })
    expect(told({ floorAreaM2: 36, memberCount: 5 })).toEqual({ areaPerPersonM2: 7.2 })
    expect(told({ floorAreaM2: 20, memberCount: 3 })).toEqual({ areaPerPersonM2: 6.7 })
    expect(told({ floorAreaM2: 36 })).toEqual({})
  })

  it('how long the fire service took, whatever zone the times are written in', () => {
    const told = (callTime: string, arrivalTime?: string) =>
      computedAnswers(fireReport.questions, { callTime, arrivalTime })
    expect(told('2026-03-02T10:00:30+07:00', '2026-03-02T12:15:00+09:00')).toEqual({ responseMinutes: 14 })
    expect(told('2026-03-02T23:50+07:00', '2026-03-02T17:05:00Z')).toEqual({ responseMinutes: 15 })
    expect(told('2026-03-02T23:50+07:00')).toEqual({})
  })
})
