import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, type JournalEntry, type Month, type PlainDate, ratioOf, type Uuid } from '../core/index.ts'
import { shuffledAndDoubled } from '../testing/arbitraries.ts'
import {
  born,
  type CastMember,
  died,
  idOf,
  introduced,
  kept,
  posts,
  registered,
  transferMove,
  weighed,
} from '../testing/index.ts'
import { foldPerson } from './fold-subject.ts'
import { ratioById } from './indicators.ts'
import { contributionsOf, tallyMonths } from './tally.ts'

/*
 * Ten children around Posyandu Mawar, session days 12 January, 9 February, 9 March 2026. From 12 completed
 * months on N takes 200 g, at 8 to 11 months 300 g, at 1 month 800 g. Age and home are judged on the last day.
 *
 *            born        what happens                               January   February   March
 *   Adi      2024-07-01  comes every month                          N +300    N +300     T +100
 *   Bela     2024-09-05  misses February                            T +100    -          O
 *   Citra    2021-02-09  turns 60 months on 9 February              B first   (out of S) (out of S)
 *   Doni, Eka, Fajar     registered, never seen                     -         -          -
 *   Gita     2026-01-31  born on the last day of January            -         B first    N +1000
 *   Hadi     2025-03-01  dies on 20 February                        N +300    (dead)     (dead)
 *   Indra    2023-05-05  moves in from Melati on 15 February        (Melati)  N +300     N +200
 *   Joni     2022-10-10  moves out on 15 February, unaccepted       N +300    N +200     T +100, at Melati
 *
 *   Mawar  S   January: all but Indra                                        9
 *              February: all but Citra and Hadi                              8
 *              March: the same                                               8
 *          D   January: Adi Bela Citra Hadi Joni                             5
 *              February: Adi Gita Indra Joni (Hadi was weighed, but is dead) 4
 *              March: Adi Bela Gita Indra Joni                               5
 */
const child = (name: string, birth: PlainDate): CastMember => ({
  id: idOf('person', name),
  name,
  sex: 'L',
  birth,
})
const { mawar, melati } = posts
const JANUARY: PlainDate = '2026-01-12'
const FEBRUARY: PlainDate = '2026-02-09'
const MARCH: PlainDate = '2026-03-09'
const DECEMBER: PlainDate = '2025-12-08'

const adi = child('Adi', '2024-07-01')
const bela = child('Bela', '2024-09-05')
const citra = child('Citra', '2021-02-09')
const gita = child('Gita', '2026-01-31')
const hadi = child('Hadi', '2025-03-01')
const indra = child('Indra', '2023-05-05')
const joni = child('Joni', '2022-10-10')
const neverSeen = [child('Doni', '2022-01-01'), child('Eka', '2023-01-01'), child('Fajar', '2025-06-30')]

const towards = (sender: Uuid, receiver: Uuid) => ({ sender, receiver, movedOn: '2026-02-15' })
const lives = (who: CastMember, at: Uuid) => [introduced(who), registered(who, at, '2025-12-01')]
const on = (who: CastMember, ...weights: readonly (readonly [PlainDate, number, Uuid?])[]) =>
  weights.map(([day, kg, unit = mawar]) => weighed(kg, day, { of: who, unit }))

const journal = kept(
  ...[adi, bela, citra, hadi, joni, ...neverSeen].flatMap((who) => lives(who, mawar)),
  ...lives(indra, melati),
  introduced(gita),
  born(gita, mawar, '2026-01-31', { happenedOn: '2026-02-05' }),
  ...on(adi, [DECEMBER, 10], [JANUARY, 10.3], [FEBRUARY, 10.6], [MARCH, 10.7]),
  ...on(bela, [DECEMBER, 9], [JANUARY, 9.1], [MARCH, 9.5]),
  ...on(citra, [JANUARY, 16], [FEBRUARY, 16.3]),
  ...on(gita, [FEBRUARY, 3.5], [MARCH, 4.5]),
  ...on(hadi, [DECEMBER, 8], [JANUARY, 8.3], [FEBRUARY, 8.6]),
  died(hadi, '2026-02-20'),
  ...on(indra, [JANUARY, 11, melati], [FEBRUARY, 11.3, melati], [MARCH, 11.5]),
  transferMove(indra, 'settled', 'proposed', towards(melati, mawar)),
  transferMove(indra, 'proposed', 'accepted', {}, { unit: mawar }),
  ...on(joni, [DECEMBER, 12], [JANUARY, 12.3], [FEBRUARY, 12.5], [MARCH, 12.6, melati]),
  transferMove(joni, 'settled', 'proposed', towards(mawar, melati)),
)

const MONTHS: readonly Month[] = ['2026-01', '2026-02', '2026-03']

function folded(entries: readonly JournalEntry[]) {
  const ids = [...new Set(entries.map((entry) => entry.subject.id))].sort()
  return ids.map((id) =>
    foldPerson(
      id,
      entries.filter((entry) => entry.subject.id === id),
    ),
  )
}

const figures = (unit: Uuid, entries: readonly JournalEntry[]) =>
  tallyMonths({ id: unit, from: '2020-01-01' }, folded(entries), [], MONTHS).map(({ tallies }) =>
    Object.fromEntries(tallies.map((tally) => [tally.indicator, figureOf(tally.contribution)])),
  )

const picked = (all: readonly Record<string, number>[], letters: string) =>
  all.map((month) => [...letters].map((letter) => month[`skdn.${letter}`]).join(' '))

describe('ten children around one post', () => {
  it('are counted at Mawar as by hand', () => {
    expect(picked(figures(mawar, journal), 'SDNTOB')).toEqual(['9 5 3 1 0 1', '8 4 3 0 0 1', '8 5 2 2 1 0'])
  })

  it('are counted at Melati as by hand: Indra until he moved, Joni never', () => {
    expect(picked(figures(melati, journal), 'SDNTOB')).toEqual(['1 1 0 0 0 1', '0 0 0 0 0 0', '0 0 0 0 0 0'])
  })

  it('give the ratios of the month', () => {
    const read = (id: string) => figures(mawar, journal).map((month) => ratioOf(ratioById(id)!, month))
    expect(read('skdn.D_S')).toEqual([55.6, 50, 62.5])
    expect(read('skdn.N_Dprime')).toEqual([75, 100, 50])
    expect(figures(melati, journal).map((month) => ratioOf(ratioById('skdn.D_S')!, month))).toEqual([
      100,
      null,
      null,
    ])
  })

  it('open down to the children behind a figure', () => {
    const behind = folded(journal).filter(
      (person) => contributionsOf(person, mawar, '2026-03')['skdn.T'] !== undefined,
    )
    const gained = behind.filter(
      (person) => figureOf(contributionsOf(person, mawar, '2026-03')['skdn.T']!) === 1,
    )
    expect(gained.map((person) => person.subject.name).sort()).toEqual(['Adi', 'Joni'])
    expect(behind).toHaveLength(8)
  })

  it('are counted the same in any order of arrival', () => {
    const expected = JSON.stringify([figures(mawar, journal), figures(melati, journal)])
    fc.assert(
      fc.property(shuffledAndDoubled(journal), (arrived) => {
        expect(JSON.stringify([figures(mawar, arrived), figures(melati, arrived)])).toBe(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('move with the acceptance, not with the proposal', () => {
    const accepted = kept(...journal, transferMove(joni, 'proposed', 'accepted', {}, { unit: melati }))
    expect(picked(figures(mawar, accepted), 'SD')).toEqual(['9 5', '7 3', '7 4'])
    expect(picked(figures(melati, accepted), 'SD')).toEqual(['1 1', '1 1', '1 1'])
  })
})
