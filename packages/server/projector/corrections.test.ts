import {
  attended,
  cast,
  edited,
  entry,
  introduced,
  posts,
  registered,
  replaced,
  voided,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district, foundDistrict, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { figure, project } from './testing/projected.ts'

const { budi, ayu } = cast
const { mawar } = posts

/** Present of counted at Mawar. */
const present = (db: Db, month: string) => figure(db, mawar, month, 'attendance.present')

const namesOf = (db: Db) =>
  db
    .query<{ name: string }>('select name from person where cell = $1 order by name', [district.cell])
    .then((rows) => rows.map(({ name }) => name))

describeOnBothEngines('a correction', (open) => {
  it('of a name reaches the list of the desk', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const first = introduced(budi)
    await push(db, [registered(budi, mawar, '2026-01-10'), first])
    await project(db)
    expect(await namesOf(db)).toEqual(['Budi Santoso'])
    await push(db, [edited(budi, { name: 'Budi Santosa', rt: '004' }, [first])])
    await project(db)
    const rows = await db.query(
      'select name, rt, mother_name, sex, birth, home, search from person where cell = $1',
      [district.cell],
    )
    expect(rows).toEqual([
      {
        name: 'Budi Santosa',
        rt: '004',
        mother_name: 'Aminah',
        sex: 'L',
        birth: '2025-07-12',
        home: mawar,
        search: 'budi santosa aminah amina',
      },
    ])
  })

  it('of a day takes the visit out of one month and into the other', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const came = attended(budi, mawar, '2026-02-09')
    await push(db, [registered(budi, mawar, '2026-01-10'), introduced(budi), came])
    await project(db)
    expect([await present(db, '2026-01'), await present(db, '2026-02')]).toEqual([
      [1, 0],
      [1, 1],
    ])
    await push(db, [replaced(came, came.body, { happenedOn: '2026-01-12' })])
    await project(db)
    expect([await present(db, '2026-01'), await present(db, '2026-02')]).toEqual([
      [1, 1],
      [1, 0],
    ])
    expect(await figure(db, district.root, '2026-01', 'attendance.present')).toEqual([1, 1])
  })

  it('that arrives before what it corrects waits for it', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const came = attended(budi, mawar, '2026-02-09')
    await push(db, [registered(budi, mawar, '2026-01-10'), introduced(budi), voided(came)])
    await project(db)
    await push(db, [came])
    await project(db)
    expect(await present(db, '2026-02')).toEqual([1, 0])
  })

  it('of a wrong person counts the visit once, with the right one', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const wrong = attended(budi, mawar, '2026-02-09')
    await push(db, [
      registered(budi, mawar, '2026-01-10'),
      registered(ayu, mawar, '2026-02-20'),
      introduced(budi),
      introduced(ayu),
      wrong,
    ])
    await project(db)
    expect(await present(db, '2026-02')).toEqual([2, 1])
    const { id: _, ...rest } = attended(ayu, mawar, '2026-02-09')
    const right = entry({ ...rest, about: ayu.id, insteadOf: wrong.id })
    await push(db, [voided(wrong), right])
    await project(db)
    const views = await db.query<{ id: string; days: unknown }>(
      `select subject_id as id, views -> 'attendance' -> 'days' as days
       from subject_view
       where cell = $1 and subject_kind = 'person'
       order by subject -> 'name'`,
      [district.cell],
    )
    expect(views.map(({ id, days }) => [id, Array.isArray(days) ? days.length : 0])).toEqual([
      [ayu.id, 1],
      [budi.id, 0],
    ])
    expect(await present(db, '2026-02')).toEqual([2, 1])
  })

  it('keeps findings in words and drops them once they are mended', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const nameless = edited(budi, { name: 'Budi' }, [])
    await push(db, [registered(budi, mawar, '2026-01-10'), nameless])
    await project(db)
    const found = await db.query<{ code: string; reason: { id: string } }>(
      'select code, reason from finding where cell = $1 order by place',
      [district.cell],
    )
    expect(found.map(({ code }) => code)).toEqual(['sex-missing', 'birth-missing'])
    expect(found[0]?.reason.id).toBe('Jenis kelamin belum dicatat.')
    await push(db, [edited(budi, { sex: 'L', birthDate: '2025-07-12' }, [nameless])])
    await project(db)
    expect(await db.query('select code from finding where cell = $1', [district.cell])).toEqual([])
  })
})
