import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Month, monthOf } from '../core/index.ts'
import {
  parseSessionDayRule,
  plannedSessionDay,
  type SessionDayRule,
  sessionDayText,
  type Weekday,
  type WeekOfMonth,
  weekdayOf,
} from './index.ts'

const onDay = (day: number): SessionDayRule => ({ kind: 'day-of-month', day })
const on = (week: WeekOfMonth, weekday: Weekday): SessionDayRule => ({ kind: 'weekday', week, weekday })

describe('the session day of a month', () => {
  it('is the same date every month', () => {
    expect(plannedSessionDay(onDay(3), '2026-02')).toBe('2026-02-03')
    expect(plannedSessionDay(onDay(15), '2026-12')).toBe('2026-12-15')
  })

  it('is the last day where a month has no such date', () => {
    expect(plannedSessionDay(onDay(31), '2026-02')).toBe('2026-02-28')
    expect(plannedSessionDay(onDay(30), '2028-02')).toBe('2028-02-29')
    expect(plannedSessionDay(onDay(31), '2026-04')).toBe('2026-04-30')
  })

  it.each([
    // April 2026 begins on a Wednesday, November on a Sunday.
    [on(1, 3), '2026-04', '2026-04-01'],
    [on(2, 3), '2026-04', '2026-04-08'],
    [on(1, 2), '2026-04', '2026-04-07'],
    [on(4, 7), '2026-11', '2026-11-22'],
    [on('last', 7), '2026-11', '2026-11-29'],
    [on('last', 1), '2026-11', '2026-11-30'],
    [on('last', 4), '2026-02', '2026-02-26'],
  ] as const)('follows the week: %j in %s is %s', (rule, month, day) => {
    expect(plannedSessionDay(rule, month)).toBe(day)
  })

  it('lies in its month on its weekday, whatever the rule', () => {
    const week = fc.constantFrom<WeekOfMonth>(1, 2, 3, 4, 'last')
    const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)
    const month = fc.integer({ min: -900, max: 900 }).map((count): Month => addMonths('2026-01', count))
    fc.assert(
      fc.property(week, weekday, month, (nth, day, inMonth) => {
        const planned = plannedSessionDay(on(nth, day), inMonth)
        expect(monthOf(planned)).toBe(inMonth)
        expect(weekdayOf(planned)).toBe(day)
        const date = Number(planned.slice(8))
        if (nth !== 'last') expect(Math.ceil(date / 7)).toBe(nth)
      }),
    )
  })
})

describe('a session day rule', () => {
  it('is said as people say it', () => {
    expect(sessionDayText(onDay(3))).toEqual({ id: 'tanggal 3', en: 'day 3 of the month' })
    expect(sessionDayText(on(2, 3))).toEqual({ id: 'Rabu kedua', en: 'second Wednesday' })
    expect(sessionDayText(on('last', 5))).toEqual({ id: 'Jumat terakhir', en: 'last Friday' })
  })

  it('is read from a row as it was written', () => {
    for (const rule of [onDay(1), onDay(31), on(1, 1), on('last', 7)])
      expect(parseSessionDayRule(JSON.parse(JSON.stringify(rule)))).toEqual(rule)
  })

  it.each([
    [null],
    ['tanggal 3'],
    [{}],
    [{ kind: 'day-of-month', day: 0 }],
    [{ kind: 'day-of-month', day: 32 }],
    [{ kind: 'day-of-month', day: 2.5 }],
    [{ kind: 'day-of-month', day: '3' }],
    [{ kind: 'weekday', week: 5, weekday: 1 }],
    [{ kind: 'weekday', week: 1, weekday: 8 }],
    [{ kind: 'weekday', week: 1 }],
    [{ kind: 'easter' }],
  ])('is not %j', (input) => {
    expect(parseSessionDayRule(input)).toBeUndefined()
  })
})
