import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, firstDay, type PlainDate } from '../../../core/index.ts'
import { assessMeasurement } from './assess.ts'
import { checkPlausible } from './check-plausible.ts'
import { editionById } from './editions.ts'
import { expectedWeight } from './expected-weight.ts'

const girl = { sex: 'P', birth: '2025-01-10' } as const
const on = '2026-03-10'

describe('what the scale is expected to show', () => {
  it('begins where N begins and ends where the form would ask', () => {
    const last = { on: '2026-02-10', kg: 8.4 } as const
    expect(expectedWeight(girl, last, on)).toEqual({ fromKg: 8.6, toKg: 9.6, by: 'last-weighing' })
    const view = { measurements: [{ on: last.on, weightKg: last.kg }] }
    const verdict = (weightKg: number) => assessMeasurement(girl, view, { on, weightKg }).verdict?.status
    const asked = (weightKg: number) => checkPlausible(girl, view, { on, weightKg }).length > 0
    expect([verdict(8.6), verdict(8.59)]).toEqual(['N', 'T'])
    expect([asked(9.6), asked(9.7)]).toEqual([false, true])
  })

  it('adds the least gain of each missed month, by the age of that month', () => {
    const baby = { sex: 'L', birth: '2025-09-10' } as const
    // 600 g at four months, 500 g at five, 400 g at six.
    expect(expectedWeight(baby, { on: '2025-12-20', kg: 5 }, on)?.fromKg).toBe(6.5)
    expect(expectedWeight(baby, { on: '2026-02-20', kg: 5 }, on)?.fromKg).toBe(5.4)
  })

  it('is not moved by what is not known: no birth, no gain; a sex that does not matter at the age', () => {
    const last = { on: '2026-02-10', kg: 8.4 } as const
    expect(expectedWeight({}, last, on)).toMatchObject({ fromKg: 8.4, by: 'last-weighing' })
    expect(expectedWeight({ birth: girl.birth }, last, on)?.fromKg).toBe(8.6)
  })

  it('is read off the card when the last weighing is long ago or there is none', () => {
    const byAge = expectedWeight(girl, undefined, on)
    expect(byAge).toEqual({ fromKg: 7.4, toKg: 10.6, by: 'age' })
    expect(expectedWeight(girl, { on: '2025-10-10', kg: 7 }, on)).toEqual(byAge)
    const old = editionById('2008')
    expect(expectedWeight(girl, undefined, on, old)?.fromKg).toBe(6.6)
    expect(expectedWeight({ birth: girl.birth }, undefined, on)).toBeNull()
    expect(expectedWeight({ sex: 'P', birth: '2026-04-01' }, undefined, on)).toBeNull()
  })

  it('of a month after the last holds exactly the weighings that are N and are not asked about', () => {
    const child = fc.record({
      sex: fc.constantFrom('L' as const, 'P' as const),
      age: fc.integer({ min: 2, max: 58 }),
      kg: fc.integer({ min: 40, max: 180 }).map((tenths) => tenths / 10),
      dayBefore: fc.integer({ min: 0, max: 27 }),
      day: fc.integer({ min: 0, max: 27 }),
      tenths: fc.integer({ min: -30, max: 60 }),
    })
    fc.assert(
      fc.property(child, ({ sex, age, kg, dayBefore, day, tenths }) => {
        const month = '2026-03'
        const birth = addDays(firstDay(addMonths(month, -age)), 3)
        const last = { on: addDays(firstDay(addMonths(month, -1)), dayBefore), kg }
        const today: PlainDate = addDays(firstDay(month), day)
        const expected = expectedWeight({ sex, birth }, last, today)
        const weightKg = Math.round((kg + tenths / 10) * 10) / 10
        if (expected === null || weightKg <= 1) return
        const view = { measurements: [{ on: last.on, weightKg: kg }] }
        const { verdict } = assessMeasurement({ sex, birth }, view, { on: today, weightKg })
        const jumped = checkPlausible({ sex, birth }, view, { on: today, weightKg }).some(
          ({ code, params }) => code === 'weight-jumped' && Number(params.amount) > 0,
        )
        const within = weightKg >= expected.fromKg && weightKg <= expected.toKg
        expect(verdict?.status === 'N' && !jumped).toBe(within)
      }),
      { numRuns: 500 },
    )
  })
})
