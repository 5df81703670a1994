import type { ClockReading, JournalEntry, PlainDate } from '@simpul/domain/core'
import { attended, cast, introduced, posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { asSari, foundDistrict, house, push } from './testing/district.ts'

const { budi } = cast

/** The district's noon is 10 March 2026, 12.00 in Jakarta. */
describeOnBothEngines('clocks that are wrong', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const at = (recordedAt: string, happenedOn: string): JournalEntry => ({
    ...introduced(cast.aminah),
    recordedAt: `${recordedAt}-0000` as ClockReading,
    happenedOn: happenedOn as PlainDate,
  })
  const doubtful = async (db: Db) =>
    (await db.query<{ doubtful_clock: boolean }>('select doubtful_clock from entry')).map(
      (row) => row.doubtful_clock,
    )

  it.each([
    ['right', '2026-03-10T04:59:00.000Z', '2026-03-10', false],
    ['a few minutes ahead', '2026-03-10T05:09:00.000Z', '2026-03-10', false],
    ['a phone that was three months alone', '2025-12-12T03:00:00.000Z', '2025-12-12', false],
    ['half an hour ahead', '2026-03-10T05:30:00.000Z', '2026-03-10', true],
    ['a year back, after the battery was empty', '2025-03-10T05:00:00.000Z', '2025-03-10', true],
  ])('%s', async (_, recordedAt, happenedOn, expected) => {
    const db = await founded()
    expect(await push(db, [at(recordedAt, happenedOn)])).toMatchObject([{ standing: 'kept' }])
    expect(await doubtful(db)).toEqual([expected])
  })

  it('three days ahead: what did not happen yet waits for a person, what did is kept and doubted', async () => {
    const db = await founded()
    const receipts = await push(db, [
      at('2026-03-13T05:00:00.000Z', '2026-03-13'),
      at('2026-03-13T05:00:00.000Z', '2026-03-10'),
    ])
    expect(receipts).toMatchObject([{ standing: 'held', reason: 'date-in-future' }, { standing: 'kept' }])
    expect(await doubtful(db)).toEqual([true])
  })

  it('the day begins in Jakarta, seven hours before Greenwich', async () => {
    const db = await founded()
    const beforeMidnight = { ...asSari, nowMs: Date.parse('2026-03-10T16:59:00Z') }
    const afterMidnight = { ...asSari, nowMs: Date.parse('2026-03-10T17:01:00Z') }
    const visit = () => attended(budi, posts.mawar, '2026-03-11')
    expect(await push(db, [visit()], beforeMidnight)).toMatchObject([{ reason: 'date-in-future' }])
    const another = { ...visit(), id: '01900000-0000-7000-8000-aaaaaaaaaaaa' }
    expect(await push(db, [another], afterMidnight)).toMatchObject([{ standing: 'kept' }])
  })

  it('the role counts that the writer had on the day of writing, not today', async () => {
    const db = await founded()
    const until = async (to: PlainDate) => {
      const unit = posts.mawar
      const assignments = [
        { role: 'kader' as const, unit, sector: 'health' as const, from: '2026-01-01' as const, to },
      ]
      return { actorOf: async (user: string) => ({ user, assignments }) }
    }
    const written = at('2026-02-28T16:30:00.000Z', '2026-02-20')
    const later = at('2026-02-28T17:30:00.000Z', '2026-02-20')
    // 1 March is the first day without: half past eleven at night in Jakarta is still February.
    const receipts = await push(db, [written, later], asSari, { ...house, ...(await until('2026-03-01')) })
    expect(receipts).toMatchObject([{ standing: 'kept' }, { standing: 'held', reason: 'not-allowed' }])
  })

  it('a clock nobody believes is not asked for the role either', async () => {
    const db = await founded()
    const backToTheFactory = at('2020-01-01T00:00:00.000Z', '2026-03-10')
    expect(await push(db, [backToTheFactory])).toMatchObject([{ standing: 'kept' }])
  })
})
