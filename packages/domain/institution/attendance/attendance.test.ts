import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionsOf, foldPerson } from '../../catalogue/index.ts'
import { fateOf, type JournalEntry } from '../../core/index.ts'
import {
  attended,
  cast,
  entry,
  idOf,
  introduced,
  posts,
  registered,
  replaced,
  voided,
} from '../../testing/index.ts'
import { type AttendanceView, checkInsOf, sessionDayId } from '../index.ts'

const { budi, ayu } = cast
const { mawar, melati } = posts
const home = [introduced(budi), registered(budi, mawar, '2025-12-01')]
const presentIn = (month: '2026-01' | '2026-02', ...entries: Parameters<typeof foldPerson>[1]) =>
  contributionsOf(foldPerson(budi.id, [...home, ...entries]), mawar, month)['attendance.present']

const sessionDay = sessionDayId(mawar, '2026-01-12')
const phone = (number: number) => ({
  recordedBy: idOf('kader', `${number}`),
  device: idOf('phone', `${number}`),
})

interface Deed {
  readonly phone: number
  readonly what: string
  readonly other: number
}

/**
 * Three phones that check one child in, take that back as far as they know of it, and sometimes meet. The child came
 * when the last word on any phone's check-in was that it did: `words` is written down beside the entries.
 */
function played(deeds: readonly Deed[]): { entries: JournalEntry[]; present: boolean } {
  const phones = [new Set<JournalEntry>(), new Set<JournalEntry>(), new Set<JournalEntry>()]
  const words = new Map<string, boolean>()
  for (const deed of deeds) {
    const known = phones[deed.phone] as Set<JournalEntry>
    if (deed.what === 'meet') for (const one of phones[deed.other] ?? []) known.add(one)
    else
      for (const [id, made] of said(deed, [...known])) {
        known.add(made)
        words.set(id, deed.what === 'come')
      }
  }
  return { entries: phones.flatMap((known) => [...known]), present: [...words.values()].includes(true) }
}

/** What a phone writes, with the check-in it speaks of. */
function said(deed: Deed, known: readonly JournalEntry[]): [string, JournalEntry][] {
  if (deed.what === 'leave') return checkInsOf(known, sessionDay).map((one) => [one.id, voided(one)])
  const own = attended(budi, mawar, '2026-01-12', phone(deed.phone))
  const fate = fateOf(known, own.id)
  if (fate === 'stands') return []
  return [[own.id, fate === 'unknown' ? own : replaced(own, own.body)]]
}

describe('attendance', () => {
  it('is one presence when two phones check in the same person, each with an entry of its own', () => {
    const sari = attended(budi, mawar, '2026-01-12')
    const wati = attended(budi, mawar, '2026-01-12', phone(2))
    expect(attended(budi, mawar, '2026-01-12').id).toBe(sari.id)
    expect(new Set([sari.id, wati.id, attended(ayu, mawar, '2026-01-12').id]).size).toBe(3)
    const { views } = foldPerson(budi.id, [sari, wati])
    expect((views.attendance as AttendanceView).days).toHaveLength(1)
  })

  it('that another phone saw after a void it had not heard of stands', () => {
    const here = attended(budi, mawar, '2026-01-12')
    const away = voided(here)
    const again = attended(budi, mawar, '2026-01-12', phone(2))
    for (const entries of [
      [here, away, again],
      [again, away, here],
    ])
      expect(presentIn('2026-01', ...entries)).toMatchObject({ reached: 1 })
    expect(checkInsOf([here, away, again], sessionDay).map(({ id }) => id)).toEqual([again.id])
    expect(presentIn('2026-01', here, again, away, voided(again))).toMatchObject({ reached: 0 })
  })

  it('is the last word of some phone, in any order and with doubles', () => {
    const deed = fc.record({
      phone: fc.nat(2),
      what: fc.constantFrom('come', 'leave', 'meet'),
      other: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(deed, { minLength: 3, maxLength: 25 }), fc.gen(), (deeds, gen) => {
        const { entries, present } = played(deeds)
        const doubled = [...entries, ...entries.slice(0, 3)]
        const shuffled = gen(fc.shuffledSubarray, doubled, { minLength: doubled.length })
        expect(presentIn('2026-01', ...shuffled)).toMatchObject({ reached: present ? 1 : 0 })
      }),
    )
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
