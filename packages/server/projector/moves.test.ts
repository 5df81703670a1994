import {
  arrived,
  attended,
  cast,
  introduced,
  judged,
  posts,
  registered,
  transferMove,
  voided,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { asDewi, byDewi, district, foundDistrict, linesOf, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { dump, figure, project } from './testing/projected.ts'

const { budi, ayu } = cast
const { mawar, melati, kenanga } = posts
const months = ['2026-01', '2026-02', '2026-03']

/** Counted at a post in January, February and March. */
const counted = (db: Db, unit: string) =>
  Promise.all(
    months.map(async (month) => {
      const [people] = (await figure(db, unit, month, 'attendance.present')) as [number, number]
      return people
    }),
  )

const homesOf = (db: Db) =>
  db.query<{ person: string; unit: string | null; stands_for: string }>(
    'select person, unit, stands_for from person_home where cell = $1 order by person',
    [district.cell],
  )

describeOnBothEngines('a person who moves', (open) => {
  it('counts at the old post until the new one accepts, then from the day of the move', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const parties = { sender: mawar, receiver: melati, movedOn: '2026-02-15' }
    await push(db, [
      registered(budi, mawar, '2026-01-10'),
      introduced(budi),
      transferMove(budi, 'settled', 'proposed', parties),
    ])
    await project(db)
    expect([await counted(db, mawar), await counted(db, melati)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ])
    await push(db, [byDewi(transferMove(budi, 'proposed', 'accepted'))], asDewi)
    await project(db)
    expect([await counted(db, mawar), await counted(db, melati)]).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ])
    expect(await counted(db, district.village)).toEqual([1, 1, 1])
    expect(await homesOf(db)).toEqual([{ person: budi.id, unit: melati, stands_for: budi.id }])
  })

  it('is taken out of the figures of a post that hears nothing of the correction', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const mistaken = registered(budi, kenanga, '2026-01-05', { unit: mawar })
    await push(db, [mistaken, introduced(budi), arrived(budi, mawar, '2026-02-01')])
    await project(db)
    expect([await counted(db, kenanga), await counted(db, mawar)]).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ])
    await push(db, [voided(mistaken)])
    await project(db)
    expect(await counted(db, kenanga)).toEqual([0, 0, 0])
  })

  it('is reached at home when served elsewhere, and home gets the line', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    // Dewi meets Budi before anybody has told the server where he lives.
    const visit = byDewi(attended(budi, melati, '2026-02-12'))
    await push(db, [visit], asDewi)
    await project(db)
    await push(db, [registered(budi, mawar, '2026-01-10'), introduced(budi)])
    await project(db)
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([1, 1])
    expect(await figure(db, melati, '2026-02', 'attendance.present')).toEqual([0, 0])
    expect((await linesOf(db, mawar)).map(({ entry }) => entry)).toContain(visit.id)
    await project(db)
    expect(await linesOf(db, mawar)).toHaveLength(3)
  })
})

describeOnBothEngines('two records of one person', (open) => {
  it('become one row, and two again when the decision is taken back', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    // Sari wrote Budi down at Mawar; Dewi wrote him down again at Melati, as somebody new.
    const twin = { ...ayu, name: 'Budi S.', sex: 'L' } as const
    await push(db, [
      registered(budi, mawar, '2026-01-10'),
      introduced(budi),
      attended(budi, mawar, '2026-01-12'),
    ])
    await push(
      db,
      [
        byDewi(registered(twin, melati, '2026-02-01')),
        byDewi(introduced(twin)),
        byDewi(attended(twin, melati, '2026-02-12')),
      ],
      asDewi,
    )
    await project(db)
    const apart = await dump(db)
    expect(apart.person).toHaveLength(2)
    expect([await counted(db, mawar), await counted(db, melati)]).toEqual([
      [1, 1, 1],
      [0, 1, 1],
    ])

    // Dewi decides it at Melati; Mawar hears of it only because Budi counted there.
    const same = byDewi(judged(twin, budi, 'same'))
    await push(db, [same], asDewi)
    await project(db)
    const root = [budi.id, twin.id].sort()[0] as string
    const joined = await dump(db)
    expect(joined.person).toHaveLength(1)
    // Registered at Mawar, then at Melati from 1 February: that is a move.
    expect([await counted(db, mawar), await counted(db, melati)]).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ])
    expect((await homesOf(db)).map(({ unit, stands_for }) => [unit, stands_for])).toEqual([
      [melati, root],
      [melati, root],
    ])
    // Melati now has Budi's whole history: its own four lines and the three of Mawar.
    expect(await linesOf(db, melati)).toHaveLength(7)

    await push(db, [judged(twin, budi, 'different', [same])])
    await project(db)
    const again = await dump(db)
    expect(again.person).toEqual(apart.person)
    expect(again.person_home).toEqual(apart.person_home)
    expect([await counted(db, mawar), await counted(db, melati)]).toEqual([
      [1, 1, 1],
      [0, 1, 1],
    ])
  })

  it('are found from either side, also when a third joins', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const all = [budi, ayu, cast.joko]
    await push(
      db,
      all.flatMap((one) => [registered(one, mawar, '2026-01-10'), introduced(one)]),
    )
    await project(db)
    await push(db, [judged(budi, ayu, 'same')])
    await project(db)
    await push(db, [judged(cast.joko, ayu, 'same'), attended(budi, mawar, '2026-02-09')])
    await project(db)
    const root = all.map(({ id }) => id).sort()[0]
    expect((await homesOf(db)).map((row) => row.stands_for)).toEqual([root, root, root])
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([1, 1])
    const rows = await db.query('select id from person where cell = $1', [district.cell])
    expect(rows).toEqual([{ id: root }])
  })
})
