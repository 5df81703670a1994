import { foldActivity, foldPerson, type MonthTallies, tallyMonths } from '@simpul/domain/catalogue'
import { monthRange } from '@simpul/domain/core'
import { sessionDayId } from '@simpul/domain/institution'
import { attended, born, cast, dayMove, introduced, kept, posts, registered } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district, foundDistrict, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { figure, project, today } from './testing/projected.ts'

const { budi, ayu, joko } = cast

/** Three children of Mawar; two came on the open day of February. */
const story = () => [
  registered(budi, posts.mawar, '2026-01-10'),
  introduced(budi),
  born(ayu, posts.mawar, '2024-06-03'),
  introduced(ayu),
  registered(joko, posts.mawar, '2026-01-10'),
  introduced(joko),
  dayMove(posts.mawar, '2026-02-09', 'planned', 'open'),
  attended(budi, posts.mawar, '2026-02-09'),
  attended(ayu, posts.mawar, '2026-02-09'),
  dayMove(posts.mawar, '2026-02-09', 'open', 'closed'),
]

async function storedTallies(db: Db, unit: string): Promise<MonthTallies[]> {
  const rows = await db.query<{ month: string; [column: string]: unknown }>(
    `select month, indicator, version, kind, counted, reached, count, sum, of_count as of,
       case when kind = 'days' then histogram end as histogram, case when kind = 'parts' then histogram end as parts
     from tally
     where cell = $1 and unit = $2
     order by month`,
    [district.cell, unit],
  )
  return rows.map(({ month, indicator, version, ...rest }) => ({
    month,
    indicator,
    version,
    contribution: Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
  })) as never
}

describeOnBothEngines('the projector', (open) => {
  it('has the figures that the domain computes from the same entries', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const entries = story()
    const receipts = await push(db, entries)
    expect(receipts.map(({ standing }) => standing)).toEqual(entries.map(() => 'kept'))
    await project(db)
    const of = (id: string) => kept(...entries).filter((entry) => entry.subject.id === id)
    const people = [budi, ayu, joko].map(({ id }) => foldPerson(id, of(id)))
    const dayId = sessionDayId(posts.mawar, '2026-02-09')
    const day = foldActivity(dayId, of(dayId)).views['session-day'] as never
    const expected = tallyMonths(
      { id: posts.mawar, from: '2025-01-01' },
      people,
      [day],
      monthRange('2025-01', '2026-03'),
    )
    const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
    const flat = expected.flatMap(({ month, tallies }) => tallies.map((tally) => ({ month, ...tally })))
    expect((await storedTallies(db, posts.mawar)).sort(byText)).toEqual(flat.sort(byText))
    expect(await figure(db, posts.mawar, '2026-02', 'day.opened')).toEqual([1, 1])
    expect(await figure(db, district.village, '2026-02', 'day.opened')).toEqual([3, 1])
    expect(await figure(db, district.root, '2026-02', 'day.opened')).toEqual([3, 1])
    expect(today).toBe('2026-03-10')
  })
})
