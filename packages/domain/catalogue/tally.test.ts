import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addContributions, type Month, monthRange } from '../core/index.ts'
import { attended, cast, died, introduced, kept, posts, registered, transferMove } from '../testing/index.ts'
import { foldPerson } from './fold-subject.ts'
import { indicatorById, indicatorSheets, ratioById } from './indicators.ts'
import { contributionsOf, type Tally, tallyMonth, tallyMonths } from './tally.ts'

const { mawar, melati } = posts
const post = { id: mawar, from: '2020-01-01' } as const
const months = monthRange('2025-11', '2026-05')
const { budi, ayu, joko, karto } = cast

const fold = (person: { id: string }, ...entries: Parameters<typeof foldPerson>[1]) =>
  foldPerson(person.id, entries)

const people = [
  fold(budi, introduced(budi), registered(budi, mawar, '2025-12-01'), attended(budi, mawar, '2026-01-12')),
  fold(ayu, introduced(ayu), registered(ayu, melati, '2025-12-01'), attended(ayu, mawar, '2026-01-12')),
  fold(
    joko,
    ...kept(
      introduced(joko),
      registered(joko, mawar, '2025-12-01'),
      transferMove(joko, 'settled', 'proposed', { sender: mawar, receiver: melati, movedOn: '2026-02-15' }),
      transferMove(joko, 'proposed', 'accepted'),
    ),
  ),
  fold(karto, introduced(karto), registered(karto, mawar, '2025-12-01'), died(karto, '2026-03-31')),
]

const present = (tallies: readonly Tally[]) => {
  const found = tallies.find((tally) => tally.indicator === 'attendance.present')?.contribution
  return found?.kind === 'reach' ? `${found.reached}/${found.counted}` : ''
}

describe('the tallies of a post', () => {
  it('follow registration, a transfer in mid-month and a death on the last day', () => {
    // Mawar: nobody until December; then Budi, Joko, Karto; Joko is Melati's from February; Karto died on
    // 31 March, so he no longer counts on that day. Ayu is Melati's, although she was served at Mawar.
    const byMonth = tallyMonths(post, people, [], months).map((one) => [one.month, present(one.tallies)])
    expect(byMonth).toEqual([
      ['2025-11', '0/0'],
      ['2025-12', '0/3'],
      ['2026-01', '1/3'],
      ['2026-02', '0/2'],
      ['2026-03', '0/1'],
      ['2026-04', '0/1'],
      ['2026-05', '0/1'],
    ])
    const guests = tallyMonths({ ...post, id: melati }, people, [], ['2026-01', '2026-02'])
    expect(guests.map((one) => present(one.tallies))).toEqual(['1/1', '0/2'])
  })

  it('have a row for every indicator, also for an empty post', () => {
    const rows = tallyMonth(post, [], [], '2026-01')
    expect(rows.map((row) => row.indicator)).toEqual(indicatorSheets.map((sheet) => sheet.id))
    expect(present(rows)).toBe('0/0')
  })

  it('are the sums of what each person adds', () => {
    fc.assert(
      fc.property(fc.subarray(people), fc.constantFrom(...months), (some, month) => {
        const summed: Record<string, Tally['contribution']> = {}
        for (const person of some)
          for (const [id, one] of Object.entries(contributionsOf(person, mawar, month)))
            summed[id] = summed[id] === undefined ? one : addContributions(summed[id], one)
        for (const { indicator, contribution } of tallyMonth(post, some, [], month))
          if (summed[indicator] !== undefined) expect(contribution).toEqual(summed[indicator])
      }),
    )
  })

  it('are the same one month at a time or many at once', () => {
    const apart = months.map((month: Month) => ({ month, tallies: tallyMonth(post, people, [], month) }))
    expect(tallyMonths(post, people, [], months)).toEqual(apart)
  })
})

describe('a person', () => {
  it('adds nothing where they do not belong', () => {
    expect(contributionsOf(people[1]!, mawar, '2026-01')).toEqual({})
    expect(contributionsOf(people[1]!, melati, '2026-01')).toMatchObject({
      'attendance.present': { counted: 1, reached: 1 },
    })
  })
})

describe('what desks look up', () => {
  it('is found by id or not at all', () => {
    expect(indicatorById('attendance.present')?.kind).toBe('reach')
    expect(indicatorById('attendance.absent')).toBeUndefined()
    expect(ratioById('nobody/everybody')).toBeUndefined()
  })
})
