import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionDayRule } from '../areas/index.ts'
import type { JournalEntry, Month, PlainDate } from '../core/index.ts'
import type { SessionDayView } from '../institution/index.ts'
import { shuffledAndDoubled } from '../testing/arbitraries.ts'
import {
  attended,
  type CastMember,
  cast,
  departed,
  died,
  entry,
  introduced,
  kept,
  posts,
  registered,
  weighed,
} from '../testing/index.ts'
import { foldPerson } from './fold-subject.ts'
import { compareWork, postMonth, type WorkItem, workReason, worstOf } from './index.ts'
import { worklistOf } from './worklist.ts'

const { mawar, melati } = posts
const { ayu, karto } = cast
const DAY: PlainDate = '2026-03-09'
const AFTER: PlainDate = '2026-03-10'

const held = (day: PlainDate, state: SessionDayView['state'] = 'closed'): SessionDayView => ({
  unit: mawar,
  day,
  state,
  opened: state === 'open' || state === 'closed',
})
const ninth: SessionDayRule = { kind: 'day-of-month', day: 9 }

interface Asked {
  readonly of?: CastMember
  readonly days?: readonly SessionDayView[]
  readonly rule?: SessionDayRule
  readonly month?: Month
  readonly today?: PlainDate
}

const work = (
  journal: readonly JournalEntry[],
  { of = ayu, days = [held(DAY)], rule, ...asked }: Asked = {},
) =>
  worklistOf(
    foldPerson(of.id, journal),
    postMonth(mawar, rule, days, asked.month ?? '2026-03'),
    asked.today ?? AFTER,
  )
const codes = (items: readonly WorkItem[]): string[] => items.map(({ kind, code }) => `${kind} ${code}`)

const hasBook = entry({ service: 'kia-book', about: ayu.id, happenedOn: '2026-01-12', body: { has: true } })
const lives = (who: CastMember = ayu) => [introduced(who), registered(who, mawar, '2025-12-01')]
/** Ayu is in order: she has a book, and her length was taken in January. */
const ayuInOrder = [
  ...lives(),
  hasBook,
  weighed(10, '2026-01-12', { of: ayu, lengthCm: 80, position: 'berbaring' }),
  weighed(10.3, '2026-02-09', { of: ayu }),
]
const weighedInMarch = weighed(10.6, DAY, { of: ayu })

describe('somebody is on the worklist', () => {
  it('not at all when all is well', () => {
    expect(work(kept(...ayuInOrder, weighedInMarch))).toEqual([])
  })

  it('as absent once the session day is over, with the day they were last seen', () => {
    const [item, ...more] = work(kept(...ayuInOrder))
    expect(more).toEqual([])
    expect(item).toMatchObject({ kind: 'absent', code: 'absent', level: 'watch', since: '2026-02-09' })
    expect(item && workReason(item, 'id')).toBe(
      'Tidak datang pada hari buka 9 Maret 2026. Terakhir terlihat 9 Februari 2026.',
    )
  })

  it('not before: while the table stands open, or before the planned day has passed', () => {
    expect(work(kept(...ayuInOrder), { days: [held(DAY, 'open')], today: DAY })).toEqual([])
    expect(work(kept(...ayuInOrder), { days: [held(DAY, 'closed')], today: DAY })).toHaveLength(1)
    expect(work(kept(...ayuInOrder), { days: [], rule: ninth, today: DAY })).toEqual([])
    expect(codes(work(kept(...ayuInOrder), { days: [], rule: ninth }))).toEqual(['absent absent-unrecorded'])
    expect(work(kept(...ayuInOrder), { days: [] })).toEqual([])
    expect(work(kept(...ayuInOrder), { days: [held('2026-03-20', 'planned')], rule: ninth })).toEqual([])
  })

  it('for last month as long as the session day of this month is not over, unless met since', () => {
    const missedFebruary = ayuInOrder.filter(({ happenedOn }) => happenedOn !== '2026-02-09')
    const days = [held('2026-02-09')]
    const [item] = work(kept(...missedFebruary), { days, rule: ninth, today: '2026-03-05' })
    expect(item).toMatchObject({ code: 'absent', params: { day: '2026-02-09' }, since: '2026-01-12' })
    const visited = weighed(10.2, '2026-03-02', { of: ayu })
    expect(work(kept(...missedFebruary, visited), { days, rule: ninth, today: '2026-03-05' })).toEqual([])
    expect(codes(work(kept(...missedFebruary), { days, rule: ninth }))).toEqual(['absent absent-unrecorded'])
  })

  it('not as absent who came on another day or was weighed at another post', () => {
    const elsewhere = weighed(10.6, '2026-03-05', { of: ayu, unit: melati })
    expect(work(kept(...ayuInOrder, elsewhere))).toEqual([])
    const came = attended(ayu, mawar, DAY)
    expect(codes(work(kept(...ayuInOrder, came)))).toEqual(['due came-not-weighed'])
  })

  it('not as absent who arrived after the day, but as not weighed', () => {
    const late = kept(
      introduced(ayu),
      hasBook,
      weighed(10, '2026-01-12', { of: ayu, lengthCm: 80, position: 'berbaring' }),
      registered(ayu, mawar, '2026-03-10'),
    )
    expect(codes(work(late))).toEqual(['due not-weighed'])
  })

  it('as due when the day was called off: nobody is absent from it', () => {
    const off = work(kept(...ayuInOrder), { days: [held(DAY, 'not_held')], rule: ninth })
    expect(codes(off)).toEqual(['due day-called-off'])
  })

  it('as at risk for every finding that refers, in the words of the finding, the most serious first', () => {
    const thin = weighed(6.2, DAY, { of: ayu, lengthCm: 80, position: 'berbaring' })
    const items = work(kept(...ayuInOrder, thin))
    expect(items[0]).toMatchObject({ kind: 'at-risk', code: 'severely-wasted', level: 'urgent', since: DAY })
    expect(codes(items)).toContain('at-risk no-weight-gain')
    expect(codes(items)).toContain('at-risk below-red-line')
    expect(items.every(({ reason }) => reason.id.length > 10)).toBe(true)
    expect(worstOf(items)).toBe('urgent')
  })

  it('as due without a length for more than three months, and without a known book', () => {
    const noBook = entry({ service: 'kia-book', about: ayu.id, happenedOn: DAY, body: { has: false } })
    expect(codes(work(kept(...ayuInOrder, weighedInMarch, noBook)))).toEqual(['due no-book'])
    const unasked = ayuInOrder.filter(({ id }) => id !== hasBook.id)
    expect(codes(work(kept(...unasked, weighedInMarch)))).toEqual(['due book-unknown'])
    const april = weighed(10.9, '2026-04-13', { of: ayu })
    const asked = (today: PlainDate) =>
      codes(
        work(kept(...ayuInOrder, weighedInMarch, april), {
          month: '2026-04',
          days: [held('2026-04-13')],
          today,
        }),
      )
    expect(asked('2026-04-12')).toEqual([])
    expect(asked('2026-04-13')).toEqual(['due length'])
  })

  it('never after leaving, dying or growing up, and only at the post they belong to', () => {
    expect(work(kept(...ayuInOrder, departed(ayu, mawar, '2026-03-01')))).toEqual([])
    expect(work(kept(...ayuInOrder, died(ayu, '2026-03-01')))).toEqual([])
    expect(work(kept(...lives(karto)), { of: karto })).toEqual([])
    const folded = foldPerson(ayu.id, kept(...ayuInOrder))
    expect(worklistOf(folded, postMonth(melati, undefined, [held(DAY)], '2026-03'), AFTER)).toEqual([])
  })

  it('as due where a weighed child has no birth date', () => {
    const unknown = kept(
      entry({ service: 'person', about: ayu.id, body: { name: { value: 'Ayu' } } }),
      registered(ayu, mawar, '2025-12-01'),
      weighed(10, '2026-02-09', { of: ayu }),
    )
    expect(codes(work(unknown))).toContain('due no-birth-date')
  })

  it('whatever the order in which the entries arrived', () => {
    const all = kept(...ayuInOrder, weighed(6.2, DAY, { of: ayu }))
    const expected = work(all)
    fc.assert(
      fc.property(shuffledAndDoubled(all), (journal) => {
        expect(work(journal)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the list', () => {
  const item = (kind: WorkItem['kind'], level: WorkItem['level'], since?: PlainDate): WorkItem => ({
    kind,
    level,
    code: 'x',
    service: 'child-growth',
    reason: { id: 'x', en: 'x' },
    ...(since === undefined ? {} : { since }),
  })

  it('begins with the more serious, then at risk, absent, due, then who has waited longest', () => {
    const people = [
      [item('due', 'watch')],
      [item('absent', 'watch', '2026-02-09')],
      [item('due', 'inform'), item('at-risk', 'refer')],
      [item('absent', 'watch', '2025-12-01')],
      [item('at-risk', 'urgent')],
    ]
    expect([...people].sort(compareWork).map((items) => people.indexOf(items))).toEqual([4, 2, 3, 1, 0])
  })
})
