import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, dayNumber, type PlainDate } from '../core/index.ts'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '../reference/holidays/index.ts'
import { daySet, dueOn, type Pause, workingDaysBetween } from './working-days.ts'

const PUBLISHED: readonly PlainDate[] = [
  ...NATIONAL_HOLIDAYS.map(({ on }) => on),
  ...YEARLY_HOLIDAYS.map(({ monthDay }) => `2027-${monthDay}` as PlainDate),
]

/** Worked out with a paper calendar: why, from when, how many working days, when due, then pauses and local holidays. */
type Worked = readonly [
  why: string,
  startOn: PlainDate,
  workingDays: number,
  due: PlainDate | undefined,
  pauses?: readonly Pause[],
  local?: readonly PlainDate[],
]

const WEEKENDS: readonly Worked[] = [
  ['Friday: next is Monday', '2026-07-03', 1, '2026-07-06'],
  ['Saturday: next is Monday', '2026-07-04', 1, '2026-07-06'],
  ['Sunday: next is Monday', '2026-07-05', 1, '2026-07-06'],
  ['Friday, five: the whole next week', '2026-07-03', 5, '2026-07-10'],
  ['Monday, five: over one weekend', '2026-07-06', 5, '2026-07-13'],
  ['Sunday, five: to Friday', '2026-07-05', 5, '2026-07-10'],
  ['Wednesday, ten: two weeks', '2026-07-01', 10, '2026-07-15'],
  ['Wednesday, twenty: four weeks', '2026-07-01', 20, '2026-07-29'],
  ['Nothing to wait for, on a Sunday: that Sunday', '2026-07-05', 0, '2026-07-05'],
  ['Nothing to wait for, on Idulfitri: that day', '2026-03-21', 0, '2026-03-21'],
  ['Leap day counts', '2028-02-28', 2, '2028-03-01'],
  ['Sixty for a house: twelve weeks, two holidays in August', '2026-06-29', 60, '2026-09-23'],
  ['Ninety for DTSEN: eighteen weeks, two holidays', '2026-06-29', 90, '2026-11-04'],
]

const HOLIDAYS_2025: readonly Worked[] = [
  ['Imlek 2025: Monday to Wednesday off, 27 January with it', '2025-01-24', 1, '2025-01-30'],
  ['Imlek 2025, five', '2025-01-24', 5, '2025-02-05'],
  ['Nyepi and Idulfitri 2025 together: 28 March to 7 April', '2025-03-27', 1, '2025-04-08'],
  ['Nyepi and Idulfitri 2025, five', '2025-03-27', 5, '2025-04-14'],
  ['the last day before Nyepi 2025 counts', '2025-03-26', 1, '2025-03-27'],
  ['one day before and one after Idulfitri 2025', '2025-03-26', 2, '2025-04-08'],
  ['from Idulfitri itself', '2025-03-31', 1, '2025-04-08'],
  ['from the last day of joint leave', '2025-04-07', 5, '2025-04-14'],
  ['Good Friday 2025; Easter is a Sunday anyway', '2025-04-17', 1, '2025-04-21'],
  ['1 May 2025 is a Thursday', '2025-04-30', 1, '2025-05-02'],
  ['Waisak 2025 on Monday, joint leave on Tuesday', '2025-05-09', 2, '2025-05-15'],
  ['Ascension on Thursday, joint leave on Friday; 1 June is a Sunday', '2025-05-28', 1, '2025-06-02'],
  ['Ascension and Iduladha in one week of work', '2025-05-28', 5, '2025-06-10'],
  ['Iduladha on Friday, joint leave on Monday', '2025-06-05', 1, '2025-06-10'],
  ['1 Muharam on Friday', '2025-06-26', 3, '2025-07-02'],
  ['18 August 2025, added eleven days before', '2025-08-15', 1, '2025-08-19'],
  ['Maulid 2025 on Friday', '2025-09-04', 1, '2025-09-08'],
  ['Christmas on Thursday, joint leave on Friday', '2025-12-24', 1, '2025-12-29'],
  ['over the year: New Year is a Thursday, the Friday after counts', '2025-12-24', 5, '2026-01-05'],
  ['from the last day of the year', '2025-12-31', 1, '2026-01-02'],
]

const HOLIDAYS_2026: readonly Worked[] = [
  ['Isra Mikraj on Friday', '2026-01-15', 1, '2026-01-19'],
  ['Imlek 2026: joint leave on Monday, feast on Tuesday', '2026-02-13', 1, '2026-02-18'],
  ['Imlek 2026, five', '2026-02-13', 5, '2026-02-24'],
  ['Nyepi and Idulfitri 2026: 18 to 24 March', '2026-03-17', 1, '2026-03-25'],
  ['Nyepi and Idulfitri 2026, five', '2026-03-17', 5, '2026-03-31'],
  ['one day before, four after', '2026-03-16', 5, '2026-03-30'],
  ['from the day of silence', '2026-03-19', 1, '2026-03-25'],
  ['from Idulfitri on a Saturday', '2026-03-21', 3, '2026-03-27'],
  ['after Idulfitri comes Good Friday', '2026-03-27', 5, '2026-04-06'],
  ['Good Friday 2026', '2026-04-02', 1, '2026-04-06'],
  ['1 May 2026 is a Friday', '2026-04-30', 1, '2026-05-04'],
  ['Ascension on Thursday, joint leave on Friday', '2026-05-13', 1, '2026-05-18'],
  ['Iduladha on Wednesday, joint leave on Thursday: Friday counts', '2026-05-26', 1, '2026-05-29'],
  ['... then Waisak on Sunday and Pancasila on Monday', '2026-05-26', 2, '2026-06-02'],
  ['... five', '2026-05-26', 5, '2026-06-05'],
  ['Waisak on a Sunday takes no working day, 1 June does', '2026-05-29', 1, '2026-06-02'],
  ['1 Muharam on Tuesday', '2026-06-15', 1, '2026-06-17'],
  ['17 August 2026 is a Monday', '2026-08-14', 1, '2026-08-18'],
  ['17 August 2026, five', '2026-08-14', 5, '2026-08-24'],
  ['Maulid 2026 on Tuesday', '2026-08-24', 1, '2026-08-26'],
  ['joint leave and Christmas 2026', '2026-12-23', 1, '2026-12-28'],
  ['over the year into 2027, whose decree is not out: New Year is sure', '2026-12-23', 5, '2027-01-04'],
  ['New Year 2027 is a Friday', '2026-12-31', 1, '2027-01-04'],
]

const PAUSES: readonly Worked[] = [
  ['two days in the middle', '2026-07-06', 5, '2026-07-15', [{ from: '2026-07-08', to: '2026-07-09' }]],
  ['a weekend: nothing changes', '2026-07-06', 5, '2026-07-13', [{ from: '2026-07-11', to: '2026-07-12' }]],
  ['Friday to Monday', '2026-07-06', 5, '2026-07-15', [{ from: '2026-07-10', to: '2026-07-13' }]],
  ['one day, tomorrow', '2026-07-06', 1, '2026-07-08', [{ from: '2026-07-07', to: '2026-07-07' }]],
  ['a holiday and the day after', '2026-08-14', 3, '2026-08-21', [{ from: '2026-08-17', to: '2026-08-18' }]],
  [
    'exactly the days of Idulfitri',
    '2026-03-17',
    1,
    '2026-03-25',
    [{ from: '2026-03-18', to: '2026-03-24' }],
  ],
  [
    'one day longer than Idulfitri',
    '2026-03-17',
    1,
    '2026-03-26',
    [{ from: '2026-03-24', to: '2026-03-25' }],
  ],
  ['still waiting since the first day', '2026-07-06', 1, undefined, [{ from: '2026-07-07' }]],
  ['waiting only since it was due', '2026-07-06', 1, '2026-07-07', [{ from: '2026-07-08' }]],
  ['waiting since before it began', '2026-07-06', 3, undefined, [{ from: '2026-06-01' }]],
  ['nothing to wait for, though waiting', '2026-07-06', 0, '2026-07-06', [{ from: '2026-07-01' }]],
  ['over before it began', '2026-07-06', 1, '2026-07-07', [{ from: '2026-06-29', to: '2026-07-03' }]],
  ['until the day it began', '2026-07-06', 2, '2026-07-08', [{ from: '2026-07-01', to: '2026-07-06' }]],
  [
    'two that overlap are one',
    '2026-07-06',
    2,
    '2026-07-14',
    [
      { from: '2026-07-08', to: '2026-07-10' },
      { from: '2026-07-07', to: '2026-07-09' },
    ],
  ],
  [
    'a closed one, then one without an end that comes too late',
    '2026-07-06',
    2,
    '2026-07-09',
    [{ from: '2026-07-07', to: '2026-07-07' }, { from: '2026-07-10' }],
  ],
  ['over New Year', '2026-12-29', 2, '2027-01-07', [{ from: '2026-12-30', to: '2027-01-05' }]],
]

const LOCAL: readonly Worked[] = [
  ['the anniversary of the kabupaten on Wednesday', '2026-07-06', 5, '2026-07-14', [], ['2026-07-08']],
  ['a local holiday on a Saturday', '2026-07-06', 5, '2026-07-13', [], ['2026-07-11']],
  ['local days beside 1 Muharam', '2026-06-15', 1, '2026-06-19', [], ['2026-06-17', '2026-06-18']],
  ['on the very day it would be due', '2026-07-06', 1, '2026-07-08', [], ['2026-07-07']],
  ['the day after it is due', '2026-07-06', 1, '2026-07-07', [], ['2026-07-08']],
  [
    'a local holiday within a pause is not taken off twice',
    '2026-07-06',
    2,
    '2026-07-10',
    [{ from: '2026-07-07', to: '2026-07-08' }],
    ['2026-07-08'],
  ],
]

const ALL = [...WEEKENDS, ...HOLIDAYS_2025, ...HOLIDAYS_2026, ...PAUSES, ...LOCAL]

describe('a due date worked out on paper', () => {
  it('is the one the calendar gives', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(60)
    const different = ALL.flatMap(([why, startOn, workingDays, due, pauses = [], local = []]) => {
      const found = dueOn({ startOn, workingDays, holidays: daySet([...PUBLISHED, ...local]), pauses })
      return found === due ? [] : [{ why, due, found }]
    })
    expect(different).toEqual([])
  })
})

const FIRST = dayNumber('2024-12-01')
const day = fc.integer({ min: FIRST, max: FIRST + 800 }).map(dateOfDayNumber)
const pause = fc
  .record({ from: day, length: fc.option(fc.nat(40), { nil: undefined, freq: 12 }) })
  .map(({ from, length }): Pause => (length === undefined ? { from } : { from, to: addDays(from, length) }))
const time = fc.record({
  startOn: day,
  workingDays: fc.nat(60),
  holidays: fc.array(day, { maxLength: 30 }),
  pauses: fc.array(pause, { maxLength: 4 }),
})
type Time = { startOn: PlainDate; workingDays: number; holidays: PlainDate[]; pauses: Pause[] }
const due = ({ holidays, ...rest }: Time) => dueOn({ ...rest, holidays: daySet(holidays) })
/** Never comes after everything. */
const orNever = (date: PlainDate | undefined): string => date ?? '9999'

/** Counted the slow way, day by day and without a shortcut. */
function countedDays({ startOn, holidays, pauses }: Time, until: PlainDate): number {
  let count = 0
  for (let at = addDays(startOn, 1); at <= until; at = addDays(at, 1)) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    const paused = pauses.some(({ from, to }) => from <= at && (to === undefined || at <= to))
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(at) && !paused) count++
  }
  return count
}

describe('a due date', () => {
  it('never comes early nor late: so many days have counted, and the last of them is the day itself', () => {
    fc.assert(
      fc.property(time, (one) => {
        const found = due(one)
        if (found === undefined) return
        expect(countedDays(one, found)).toBe(one.workingDays)
        if (one.workingDays > 0) expect(countedDays(one, addDays(found, -1))).toBe(one.workingDays - 1)
      }),
    )
  })

  it('comes later with each further day of work', () => {
    fc.assert(
      fc.property(time, (one) => {
        const next = due({ ...one, workingDays: one.workingDays + 1 })
        expect(next === undefined || next > orNever(due(one))).toBe(true)
      }),
    )
  })

  it('does not ask in which order, or how often, holidays and pauses are named', () => {
    fc.assert(
      fc.property(time, (one) => {
        const turned = {
          ...one,
          holidays: [...one.holidays, ...one.holidays].reverse(),
          pauses: [...one.pauses, ...one.pauses].reverse(),
        }
        expect(due(turned)).toBe(due(one))
      }),
    )
  })

  it('is never brought nearer by one more pause or holiday', () => {
    fc.assert(
      fc.property(time, pause, day, (one, more, holiday) => {
        const before = orNever(due(one))
        expect(orNever(due({ ...one, pauses: [...one.pauses, more] })) >= before).toBe(true)
        expect(orNever(due({ ...one, holidays: [...one.holidays, holiday] })) >= before).toBe(true)
      }),
    )
  })
})

it('counts the working days that a clock was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 21_500 }), fc.integer({ min: 1, max: 60 }), (start, days) => {
      const startOn = dateOfDayNumber(start)
      const holidays = daySet(PUBLISHED)
      const due = dueOn({ startOn, workingDays: days, holidays, pauses: [] }) ?? startOn
      expect(workingDaysBetween(startOn, due, holidays)).toBe(days)
      expect(workingDaysBetween(due, startOn, holidays)).toBe(0)
    }),
  )
})
