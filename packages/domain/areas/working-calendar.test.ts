import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../core/index.ts'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '../reference/holidays/index.ts'
import { calendarFindings, type Holiday, startOfDay, workingCalendar } from './working-calendar.ts'
import { dueOn } from './working-days.ts'

const local = (area: string, ...days: PlainDate[]): Holiday[] =>
  days.map((on) => ({
    on,
    area,
    kind: 'local',
    name: { id: 'Hari jadi', en: 'Anniversary' },
    source: 'SE 1/2026',
  }))
const calendarOf = (area: string, ...more: readonly Holiday[]) =>
  workingCalendar(area, { listed: [...NATIONAL_HOLIDAYS, ...more], yearly: YEARLY_HOLIDAYS })
const tomorrow = (area: string, startOn: PlainDate, ...more: readonly Holiday[]) =>
  dueOn({ startOn, workingDays: 1, holidays: calendarOf(area, ...more).holidays, pauses: [] })

describe('the working days of a village', () => {
  it('leave out what its country, province, kabupaten, kecamatan and itself have off', () => {
    for (const area of ['18', '18.72', '18.72.01', '18.72.01.1001'])
      expect(tomorrow('18.72.01.1001', '2026-07-06', ...local(area, '2026-07-07'))).toBe('2026-07-08')
  })

  it('count what only a neighbour has off', () => {
    for (const area of ['19', '18.71', '18.72.02', '18.72.01.1002'])
      expect(tomorrow('18.72.01.1001', '2026-07-06', ...local(area, '2026-07-07'))).toBe('2026-07-07')
  })

  it('know New Year of a year whose decree is not out', () => {
    expect(tomorrow('18.72.01.1001', '2029-12-31')).toBe('2030-01-02')
  })

  it('begin at midnight of their own zone', () => {
    const begins = ['18.72', '51.71', '94.71'].map(
      (area) => new Date(startOfDay(calendarOf(area), '2026-07-07')),
    )
    expect(begins.map((at) => at.toISOString())).toEqual([
      '2026-07-06T17:00:00.000Z',
      '2026-07-06T16:00:00.000Z',
      '2026-07-06T15:00:00.000Z',
    ])
    expect(() => calendarOf('99.01')).toThrow('no time zone')
  })
})

describe('a calendar', () => {
  it('is another version once a day off is added, and the same in whatever order days are read', () => {
    const days = local('18.72', '2026-07-07', '2026-07-08')
    expect(calendarOf('18.72', ...days).version).toBe(
      calendarOf('18.72', ...[...days].reverse(), ...days).version,
    )
    expect(calendarOf('18.72', ...days).version).not.toBe(calendarOf('18.72').version)
    expect(calendarOf('18.71', ...days).version).toBe(calendarOf('18.71').version)
  })

  it('says in time that the list of a year has not been entered', () => {
    const codesOn = (today: PlainDate, ...more: readonly Holiday[]) =>
      calendarFindings(calendarOf('18.72', ...more), today).map(({ level, params }) => [
        level,
        params?.['year'],
      ])
    expect(codesOn('2026-11-01')).toEqual([])
    expect(codesOn('2026-11-02')).toEqual([['inform', '2027']])
    expect(codesOn('2027-01-01')).toEqual([['watch', '2027']])
    const list = YEARLY_HOLIDAYS.map(({ monthDay, name, source }): Holiday => {
      return { on: `2027-${monthDay}` as PlainDate, kind: 'national', name, source }
    })
    expect(codesOn('2027-01-01', ...list)).toEqual([])
    expect(codesOn('2027-01-01', ...list.slice(1))).toEqual([['watch', '2027']])
    expect(codesOn('2027-01-01', ...list.map((day) => ({ ...day, area: '18.72' })))).toEqual([
      ['watch', '2027'],
    ])
  })
})
