import { attended, cast, edited, entry, introduced, posts, registered } from '@simpul/domain/testing'
import { expect, it, vi } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district, foundDistrict, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import * as fold from './fold.ts'
import { dump, figure, project } from './testing/projected.ts'

const { budi, ayu, joko } = cast
const { mawar } = posts

const stuckOf = (db: Db) =>
  db.query<{ id: string; problem: string }>(
    'select subject_id as id, problem from stuck_subject where cell = $1',
    [district.cell],
  )

/** Budi's rows cannot be made, or not be stored; everybody else's can. */
function breakBudi(how: (rows: fold.SubjectRows) => fold.SubjectRows) {
  const { rowsOf } = fold
  return vi.spyOn(fold, 'rowsOf').mockImplementation((set, day) => {
    const rows = rowsOf(set, day)
    return set.root === budi.id ? how(rows) : rows
  })
}

describeOnBothEngines('what a phone should never have written', (open) => {
  it('as a home that is no unit leaves everybody else counted', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const [, nowhere] = await push(db, [
      introduced(budi),
      registered(budi, 'rumah-nenek', '2026-01-10', { unit: mawar }),
      introduced(joko),
      registered(joko, '01900000-0000-7000-8000-00000000dead', '2026-01-10', { unit: mawar }),
      introduced(ayu),
      registered(ayu, mawar, '2026-01-10'),
      attended(budi, mawar, '2026-02-09'),
    ])
    expect(nowhere).toMatchObject({ standing: 'held', reason: 'unreadable-body' })
    await project(db)
    expect((await dump(db)).person).toHaveLength(3)
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([1, 0])
    expect(await stuckOf(db)).toEqual([])
  })

  it('as the same person as nobody joins with nobody', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const nonsense = entry({ service: 'same-person', about: budi.id, body: { with: '0', verdict: 'same' } })
    await push(db, [introduced(budi), registered(budi, mawar, '2026-01-10'), nonsense])
    await project(db)
    const rows = await db.query('select id, home from person where cell = $1', [district.cell])
    expect(rows).toEqual([{ id: budi.id, home: mawar }])
  })
})

describeOnBothEngines('a subject the code fails on', (open) => {
  it('is listed, keeps its rows, and holds nobody up; then it works again', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const first = introduced(budi)
    await push(db, [first, registered(budi, mawar, '2026-01-10')])
    await project(db)
    const broken = breakBudi(() => {
      throw new RangeError('Budi Santoso')
    })
    await push(db, [
      edited(budi, { rt: '007' }, [first]),
      introduced(ayu),
      registered(ayu, mawar, '2026-01-10'),
    ])
    await project(db)
    const [stuck] = await stuckOf(db)
    expect(stuck?.id).toBe(budi.id)
    expect(stuck?.problem).toMatch(/^RangeError at /)
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([2, 0])
    broken.mockRestore()
    await push(db, [attended(budi, mawar, '2026-02-09')])
    await project(db)
    expect(await stuckOf(db)).toEqual([])
    const rows = await db.query('select rt from person where cell = $1 and id = $2', [district.cell, budi.id])
    expect(rows).toEqual([{ rt: '007' }])
  })

  it('is listed too when the database cannot store it', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const broken = breakBudi((rows) => ({ ...rows, through: 'no moment' }))
    await push(
      db,
      [budi, ayu, joko].flatMap((one) => [introduced(one), registered(one, mawar, '2026-01-10')]),
    )
    await project(db)
    broken.mockRestore()
    expect(await stuckOf(db)).toEqual([{ id: budi.id, problem: 'SQLSTATE 22007' }])
    expect((await dump(db)).person).toHaveLength(2)
  })
})
