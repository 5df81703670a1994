import { describe, expect, it } from 'vitest'
import { figureOf, type Month } from '../core/index.ts'
import { type PostDay, postDayOf } from '../institution/index.ts'
import {
  attended,
  type CastMember,
  cast,
  dayMove,
  died,
  entry,
  introduced,
  kept,
  posts,
  registered,
  replaced,
  voided,
} from '../testing/index.ts'
import { foldActivity, foldPerson } from './fold-subject.ts'
import { contributionsOf, tallyMonth } from './tally.ts'

const { mawar, melati } = posts
const { budi, ayu, aminah, karto } = cast
const day = '2026-01-12'

const lives = (person: CastMember) => [introduced(person), registered(person, mawar, '2025-12-01')]

/** The parts of an indicator in a month of Mawar. */
function parts(
  indicator: string,
  people: readonly (readonly [CastMember, ...Parameters<typeof foldPerson>[1]])[],
  month: Month = '2026-01',
) {
  const folded = people.map(([person, ...entries]) => foldPerson(person.id, [...lives(person), ...entries]))
  const tally = tallyMonth({ id: mawar, from: '2020-01-01' }, folded, [], month).find(
    (one) => one.indicator === indicator,
  )
  if (tally?.contribution.kind !== 'parts') throw new Error(`${indicator} has no parts`)
  return tally.contribution.parts
}

describe('visitors of a month', () => {
  it('are sorted by age on its last day, sex, and whether they ever came before', () => {
    const all = [budi, ayu, aminah, karto].map((who) => [who, attended(who, mawar, day)] as const)
    expect(parts('attendance.visitors', all)).toEqual({
      'infant.new.L': 1,
      'under-five.new.P': 1,
      'productive.new.P': 1,
      'elderly.new.L': 1,
    })
    const again = all.map(([who, came]) => [who, came, attended(who, mawar, '2026-02-09')] as const)
    expect(parts('attendance.visitors', again, '2026-02')).toMatchObject({
      'infant.old.L': 1,
      'elderly.old.L': 1,
    })
  })

  it('have each border where the paper has it', () => {
    const born = (birth: CastMember['birth'], month: Month) => {
      const child = { ...budi, birth }
      return Object.keys(
        parts('attendance.visitors', [[child, attended(child, mawar, `${month}-12`)]], month),
      )
    }
    expect(born('2025-02-28', '2026-01')).toEqual(['infant.new.L'])
    expect(born('2025-01-31', '2026-01')).toEqual(['under-five.new.L'])
    expect(born('2020-02-01', '2026-01')).toEqual(['under-five.new.L'])
    expect(born('2020-01-31', '2026-01')).toEqual(['school.new.L'])
    expect(born('2007-02-01', '2026-01')).toEqual(['school.new.L'])
    expect(born('2007-01-31', '2026-01')).toEqual(['productive.new.L'])
    expect(born('1966-01-31', '2026-01')).toEqual(['elderly.new.L'])
  })

  it('add up to those who came, also without birth date or sex, and a void takes one back', () => {
    const came = attended(budi, mawar, day)
    const nameless = foldPerson(ayu.id, [registered(ayu, mawar, '2025-12-01'), attended(ayu, mawar, day)])
    const month = tallyMonth(
      { id: mawar, from: '2020-01-01' },
      [nameless, foldPerson(budi.id, [...lives(budi), came])],
      [],
      '2026-01',
    )
    const of = (id: string) => month.find((one) => one.indicator === id)?.contribution
    expect(of('attendance.visitors')).toEqual({ kind: 'parts', parts: { '?.new.?': 1, 'infant.new.L': 1 } })
    expect(figureOf(of('attendance.visitors')!)).toBe(figureOf(of('attendance.present')!))
    expect(parts('attendance.visitors', [[budi, came, voided(came)]])).toEqual({})
  })

  it('are counted at home when they are guests elsewhere', () => {
    const guest = attended(budi, melati, day)
    const folded = foldPerson(budi.id, [...lives(budi), guest])
    expect(contributionsOf(folded, mawar, '2026-01')['attendance.visitors']).toEqual({
      kind: 'parts',
      parts: { 'infant.new.L': 1 },
    })
    expect(contributionsOf(folded, melati, '2026-01')).toEqual({})
  })
})

describe('births and deaths', () => {
  it('are counted by sex in their month, also of a baby who died in it', () => {
    const baby = { ...cast.intan, birth: '2026-01-05' } as const
    const here = [introduced(baby), registered(baby, mawar, '2026-01-05')]
    const gone = foldPerson(baby.id, [...here, died(baby, '2026-01-20')])
    const month = contributionsOf(gone, mawar, '2026-01')
    expect(month['people.births']).toEqual({ kind: 'parts', parts: { P: 1 } })
    expect(month['people.deaths']).toEqual({ kind: 'parts', parts: { P: 1 } })
    expect(contributionsOf(gone, mawar, '2026-02')).toEqual({})
    expect(contributionsOf(gone, melati, '2026-01')).toEqual({})
  })

  it('of the dead are all that a month still counts of them', () => {
    const gone = died(karto, '2026-01-20')
    const folded = foldPerson(karto.id, [...lives(karto), attended(karto, mawar, day), gone])
    expect(Object.keys(contributionsOf(folded, mawar, '2026-01')).sort()).toEqual([
      'people.deaths',
      'visit.home',
    ])
    expect(parts('people.deaths', [[karto, gone]])).toEqual({ L: 1 })
    expect(parts('people.deaths', [[karto, gone, voided(gone)]])).toEqual({})
    expect(parts('attendance.visitors', [[karto, attended(karto, mawar, day), gone]])).toEqual({})
  })
})

describe('officers', () => {
  const opened = dayMove(mawar, day, 'planned', 'open')
  const there = (who: object, on = day) =>
    entry({
      service: 'officers',
      about: opened.subject.id,
      happenedOn: on as typeof day,
      body: { kaderL: 0, kaderP: 5, plkbL: 0, plkbP: 1, medicalL: 0, medicalP: 1, ...who },
    })
  const dayOf = (...entries: Parameters<typeof foldActivity>[1]): PostDay => {
    const found = postDayOf(foldActivity(opened.subject.id, kept(...entries)).views)
    if (found === undefined) throw new Error('no session day')
    return found
  }
  const counted = (...days: PostDay[]) =>
    tallyMonth({ id: mawar, from: '2020-01-01' }, [], days, '2026-01').find(
      (one) => one.indicator === 'day.officers',
    )?.contribution

  it('are what was said last about the day, and nobody who was not there is listed', () => {
    const first = there({ kaderP: 4 })
    expect(counted(dayOf(opened, first, there({})))).toEqual({
      kind: 'parts',
      parts: { kaderP: 5, plkbP: 1, medicalP: 1 },
    })
    expect(counted(dayOf(opened, first, replaced(first, { ...(first.body as object), kaderP: 3 })))).toEqual({
      kind: 'parts',
      parts: { kaderP: 3, plkbP: 1, medicalP: 1 },
    })
    expect(counted(dayOf(opened))).toEqual({ kind: 'parts', parts: {} })
  })

  it('of a day that was called off are not counted, and of two days are added up', () => {
    const one = dayOf(opened, there({}))
    expect(counted(one, one)).toMatchObject({ parts: { kaderP: 10 } })
    const off = dayMove(mawar, day, 'planned', 'not_held', { reason: 'banjir' })
    expect(counted(dayOf(off, there({})))).toEqual({ kind: 'parts', parts: {} })
  })
})
