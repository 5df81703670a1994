import { describe, expect, it } from 'vitest'
import { clockState } from './case-clock.ts'
import { at, walked } from './testing/clocked-case.ts'
import { clocksOf, only } from './testing/clocks-of.ts'

describe('the word to the citizen', () => {
  const decided = [
    ['submitted', '2026-07-06 09:00'],
    ['village_decided', '2026-07-10 09:00'],
  ] as const

  it('is due one working day after each step it is owed for', () => {
    expect(only('feedback', walked(decided))).toMatchObject({
      status: 'village_decided',
      dueOn: '2026-07-13',
    })
    expect(only('feedback', walked(decided, { told: ['2026-07-13 17:00'] })).metOn).toBe('2026-07-13')
    expect(clocksOf('feedback', walked([['submitted', '2026-07-06 09:00']]))).toEqual([])
  })

  it('counts for the day on which it was said, though the server learned of it later', () => {
    const said = { ...walked(decided), told: [{ on: '2026-07-13', at: at('2026-07-20 09:00') } as const] }
    expect(clockState(only('feedback', said), at('2026-08-01 09:00'))).toBe('met')
    const late = { ...said, told: [{ on: '2026-07-14', at: at('2026-07-20 09:00') } as const] }
    expect(clockState(only('feedback', late), at('2026-08-01 09:00'))).toBe('missed')
  })

  it('counts too when a phone brings the step and the word together, days after both', () => {
    const [asked] = walked([['submitted', '2026-07-06 09:00']]).steps
    const decision = { step: 1, to: 'village_decided', at: at('2026-07-13 09:00'), on: '2026-07-10' } as const
    const saidOn = (on: '2026-07-09' | '2026-07-10') => ({
      steps: asked ? [asked, decision] : [],
      told: [{ on, at: decision.at }],
      emergency: false,
    })
    expect(only('feedback', saidOn('2026-07-10')).metAt).toBe(decision.at)
    expect(only('feedback', saidOn('2026-07-09')).metAt).toBeUndefined()
  })

  it('that was said before the step does not tell of it', () => {
    expect(only('feedback', walked(decided, { told: ['2026-07-10 08:00'] })).metAt).toBeUndefined()
  })

  it('is said at the latest in closing', () => {
    const closed = walked([
      ...decided,
      ['resolved_village', '2026-07-13 09:00'],
      ['closed', '2026-07-14 09:00'],
    ])
    expect(clocksOf('feedback', closed).map(({ metOn }) => metOn)).toEqual(['2026-07-14', '2026-07-14'])
  })
})

describe('the red flag', () => {
  it('goes up after three working days without a step, and higher after five, seven and ten', () => {
    const still = clocksOf('no-movement', walked([['submitted', '2026-07-06 09:00']]))
    expect(still.map(({ rung, dueOn }) => [rung, dueOn])).toEqual([
      [0, '2026-07-09'],
      [1, '2026-07-13'],
      [2, '2026-07-15'],
      [3, '2026-07-20'],
    ])
  })

  it('is down again with the next step, and only what went up is remembered', () => {
    const moved = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-14 09:00'],
    ])
    const before = clocksOf('no-movement', moved).filter(({ status }) => status === 'submitted')
    expect(before.map(({ rung }) => rung)).toEqual([0, 1])
    const inTime = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-08 09:00'],
    ])
    expect(clocksOf('no-movement', inTime).every(({ status }) => status === 'verifying')).toBe(true)
  })

  it('does not go up where a case may rest or has ended', () => {
    const flags = (...steps: Parameters<typeof walked>[0]) =>
      clocksOf('no-movement', walked([['submitted', '2026-07-06 09:00'], ...steps])).length
    expect(flags(['needs_info', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['village_plan', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['in_progress', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['cancelled', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['closed', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['rejected', '2026-07-06 10:00'])).toBe(4)
  })
})
