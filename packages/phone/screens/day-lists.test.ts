import type { PlainDate } from '@simpul/domain/core'
import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../db/known.ts'
import { dayLists, inOrder, inPlaces, isExpected, missedLastMonth, nextWaiting } from './day-lists.ts'

const today = '2026-03-10' as PlainDate

const child = (id: string, change: Partial<PersonRow> = {}): PersonRow => ({
  ...{ id, name: id, sex: 'P', birth: '2024-05-01', died: undefined, motherName: undefined, rt: undefined },
  ...{ lastWeighedOn: '2026-02-10', weightKg: 9, status: 'N', worstLevel: undefined, searchKeys: [] },
  ...{ birthEstimated: false, household: undefined, guestFrom: undefined, guest: false },
  ...{ atHome: true, weighedThisMonth: false, presentToday: false, presentSince: undefined, unsent: 0 },
  ...change,
})

const came = (id: string, at: string, change: Partial<PersonRow> = {}) =>
  child(id, {
    presentToday: true,
    presentSince: `2026-03-10T0${at}:00.000Z-0000`,
    ...change,
  })

const ids = (rows: readonly PersonRow[]) => rows.map(({ id }) => id)

describe('the lists of the day', () => {
  it('put everyone in one place: not here, waiting by arrival, weighed this month', () => {
    const people = [
      child('a'),
      came('late', '3:20'),
      came('early', '1:05'),
      came('weighed', '1:00', { weighedThisMonth: true }),
      child('earlier this month', { weighedThisMonth: true }),
    ]
    const { notYet, waiting, done } = dayLists(people, today)
    expect([ids(notYet), ids(waiting), ids(done)]).toEqual([
      ['a'],
      ['early', 'late'],
      ['weighed', 'earlier this month'],
    ])
    expect(nextWaiting(people, today)?.id).toBe('early')
    expect(nextWaiting(people, today, 'early')?.id).toBe('late')
  })

  it('expect those who belong here, and show guests once they came', () => {
    const people = [
      child('gone', { atHome: false }),
      came('guest', '1:00', { atHome: false }),
      child('big', { birth: '2020-01-01' }),
      child('dead', { died: '2026-01-01' as PlainDate }),
    ]
    const { notYet, waiting, done } = dayLists(people, today)
    expect([...ids(notYet), ...ids(done)]).toEqual([])
    expect(ids(waiting)).toEqual(['guest'])
    expect(people.filter((row) => isExpected(row, today))).toEqual([])
  })

  it('know who was missed last month, weighed today or not', () => {
    expect(missedLastMonth(child('came'), today)).toBe(false)
    expect(missedLastMonth(child('missed', { lastWeighedOn: '2026-01-31' }), today)).toBe(true)
    expect(missedLastMonth(child('never', { lastWeighedOn: undefined }), today)).toBe(true)
    const now = { lastWeighedOn: today, weighedThisMonth: true }
    expect(missedLastMonth(child('back', { ...now, status: 'O' }), today)).toBe(true)
    expect(missedLastMonth(child('regular', { ...now, status: 'T' }), today)).toBe(false)
  })

  it('go by RT as numbers, then by name, and who has none is last', () => {
    const rows = [
      child('Ani', { rt: '010' }),
      child('Budi'),
      child('Cici', { rt: '2' }),
      child('Dodo', { rt: '002' }),
    ]
    expect(ids(inOrder(rows, 'rt'))).toEqual(['Cici', 'Dodo', 'Ani', 'Budi'])
    expect(ids(inOrder(rows, 'name'))).toEqual(['Ani', 'Budi', 'Cici', 'Dodo'])
  })

  it('of the grid keep their places, whoever comes, goes and comes back meanwhile', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => child(id))
    const first = inPlaces([], [b, a] as PersonRow[])
    expect(ids(first.rows)).toEqual(['b', 'a'])
    const later = inPlaces(first.places, [c, a, b] as PersonRow[])
    expect(ids(later.rows)).toEqual(['b', 'a', 'c'])
    const without = inPlaces(later.places, [d, c, b] as PersonRow[])
    expect(ids(without.rows)).toEqual(['b', 'c', 'd'])
    expect(ids(inPlaces(without.places, [a, b, c, d] as PersonRow[]).rows)).toEqual(['b', 'a', 'c', 'd'])
  })
})
