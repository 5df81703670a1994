import { describe, expect, it } from 'vitest'
import { contributionsOf, foldPerson } from '../../catalogue/index.ts'
import {
  attended,
  cast,
  entry,
  introduced,
  posts,
  registered,
  replaced,
  voided,
} from '../../testing/index.ts'
import { attendanceId, sessionDayId } from '../index.ts'

const { budi, ayu } = cast
const { mawar, melati } = posts
const home = [introduced(budi), registered(budi, mawar, '2025-12-01')]
const presentIn = (month: '2026-01' | '2026-02', ...entries: Parameters<typeof foldPerson>[1]) =>
  contributionsOf(foldPerson(budi.id, [...home, ...entries]), mawar, month)['attendance.present']

describe('attendance', () => {
  it('is one entry when two phones check in the same person', () => {
    const day = sessionDayId(mawar, '2026-01-12')
    expect(attended(budi, mawar, '2026-01-12').id).toBe(attendanceId(day, budi.id))
    expect(attendanceId(day, ayu.id)).not.toBe(attendanceId(day, budi.id))
  })

  it('counts a person once a month, also one who never came', () => {
    const twice = [attended(budi, mawar, '2026-01-12'), attended(budi, mawar, '2026-01-26')]
    expect(presentIn('2026-01', ...twice)).toEqual({ kind: 'reach', counted: 1, reached: 1 })
    expect(presentIn('2026-02', ...twice)).toEqual({ kind: 'reach', counted: 1, reached: 0 })
    expect(presentIn('2026-01')).toEqual({ kind: 'reach', counted: 1, reached: 0 })
  })

  it('counts a guest at home', () => {
    const sessionDay = sessionDayId(melati, '2026-01-20')
    const guest = attended(budi, melati, '2026-01-20', {})
    const body = { sessionDay, guest: true }
    expect(presentIn('2026-01', { ...guest, body })).toMatchObject({ reached: 1 })
    const folded = foldPerson(budi.id, [...home, guest])
    expect(contributionsOf(folded, melati, '2026-01')).toEqual({})
  })

  it('is taken back, and given again', () => {
    const here = attended(budi, mawar, '2026-01-12')
    const away = voided(here, 'salah orang')
    expect(presentIn('2026-01', here, away)).toMatchObject({ reached: 0 })
    const again = replaced(here, { sessionDay: sessionDayId(mawar, '2026-01-12') })
    expect(presentIn('2026-01', again, away, here)).toMatchObject({ reached: 1 })
    expect(presentIn('2026-01', voided(here), again, away, here)).toMatchObject({ reached: 0 })
  })

  it('of two merged records on one day is one, as the later check-in says', () => {
    const asAyu = attended(ayu, mawar, '2026-01-12')
    const sessionDay = sessionDayId(mawar, '2026-01-12')
    const asGuest = { ...attended(budi, mawar, '2026-01-12'), body: { sessionDay, guest: true } }
    const { views } = foldPerson(ayu.id, [asGuest, asAyu])
    expect(views.attendance).toEqual({ days: [{ sessionDay, day: '2026-01-12', guest: true }] })
  })

  it('leaves nothing behind when all of it was taken back', () => {
    const here = attended(budi, mawar, '2026-01-12')
    expect(foldPerson(budi.id, [here, voided(here)]).views).toEqual({})
  })

  it('of an absent person is noted and not counted', () => {
    const sessionDay = sessionDayId(mawar, '2026-01-12')
    const absent = entry({ service: 'attendance', about: budi.id, body: { sessionDay, present: false } })
    expect(presentIn('2026-01', absent)).toMatchObject({ reached: 0 })
  })
})
