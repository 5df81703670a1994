import { workingCalendar } from '@simpul/domain/areas'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '@simpul/domain/reference/holidays'
import { describe, expect, it } from 'vitest'
import { sayDue } from './say-due.ts'

// Lampung: seven hours east of UTC.
const calendar = workingCalendar('18.72', { listed: NATIONAL_HOLIDAYS, yearly: YEARLY_HOLIDAYS })
const at = (local: string): string => new Date(`${local}+07:00`).toISOString()

/** What is due by the end of a day is too late with the first instant of the next. */
const SAID: readonly (readonly [
  why: string,
  dueAt: string | null,
  now: string,
  words: string,
  tone: string,
])[] = [
  ['no clock runs', null, '2026-07-06T09:00', 'Tanpa tenggat', 'quiet'],
  ['by the end of today', '2026-07-07T00:00', '2026-07-06T09:00', 'Hari ini', 'watch'],
  ['the last minute of the day', '2026-07-07T00:00', '2026-07-06T23:59', 'Hari ini', 'watch'],
  ['the first of the next', '2026-07-07T00:00', '2026-07-07T00:00', 'Lewat 1 hari kerja', 'urgent'],
  ['within minutes', '2026-07-06T14:30', '2026-07-06T14:20', 'Hari ini, 14.30', 'watch'],
  ['some minutes late', '2026-07-06T14:30', '2026-07-06T14:45', 'Lewat 15 menit', 'urgent'],
  ['some hours late', '2026-07-06T14:30', '2026-07-06T17:45', 'Lewat 3 jam', 'urgent'],
  ['tomorrow', '2026-07-08T00:00', '2026-07-06T09:00', 'Besok', 'watch'],
  ['over a weekend', '2026-07-07T00:00', '2026-07-03T09:00', '1 hari kerja lagi', 'quiet'],
  ['over independence day', '2026-08-19T00:00', '2026-08-14T09:00', '1 hari kerja lagi', 'quiet'],
  ['late on a Saturday', '2026-07-04T00:00', '2026-07-04T09:00', 'Lewat tenggat', 'urgent'],
  ['late since Friday, on Tuesday', '2026-07-04T00:00', '2026-07-07T09:00', 'Lewat 2 hari kerja', 'urgent'],
]

describe('how long there is left', () => {
  it.each(SAID)('%s', (_why, dueAt, now, words, tone) => {
    expect(sayDue(dueAt === null ? null : at(dueAt), Date.parse(at(now)), calendar)).toEqual({ words, tone })
  })
})
