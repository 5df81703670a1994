import { cast, idOf, introduced, judged, posts, registered, staff } from '@simpul/domain/testing'
import { DuplicatesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { asDewi, byDewi, district, linesOf, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { figure, project } from '../projector/testing/projected.ts'
import { fromPage, openTestHouse, problemIn, type TestHouse } from './testing/open-test-house.ts'

const { mawar, melati } = posts
const { budi, intan } = cast
/** Budi again, as Melati wrote him down before he had a name. */
const baby = { ...budi, id: idOf('person', 'bayi'), name: 'Bayi Ny. Aminah' }

async function listed(test: TestHouse, cookie: string): Promise<DuplicatesAnswer> {
  const answer = await test.ask('/api/desk/duplicates', { headers: { cookie } })
  expect(answer.status).toBe(200)
  return DuplicatesAnswer.parse(await answer.json())
}

const decide = (
  test: TestHouse,
  cookie: string,
  verdict: string,
  [a, b]: readonly string[] = [budi.id, baby.id],
) => test.post('/api/desk/same-person', { a, b, verdict }, fromPage(cookie))

const everybody = (db: Db) => figure(db, district.village, '2026-03', 'skdn.S')

/** How many decisions a post's journal has. */
async function decisionsAt(db: Db, unit: string): Promise<number> {
  const lines = await linesOf(db, unit)
  const rows = await db.query(
    `select id from entry where cell = $1 and service = 'same-person' and id = any($2::uuid[])`,
    [district.cell, lines.map(({ entry }) => entry)],
  )
  return rows.length
}

describeOnBothEngines('people who may be one', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    await push(db, [introduced(budi), registered(budi, mawar, '2025-08-01')])
    await push(db, [introduced(intan), registered(intan, mawar, '2026-02-05')])
    const again = [introduced(baby), registered(baby, melati, '2025-09-01')].map(byDewi)
    await push(db, again, asDewi)
    await project(db)
    return { db, test, operator: await test.signIn('operator.sukamaju') }
  }

  it('are found across the posts of a village, with the reasons, and with what the operator may see', async () => {
    const { test, operator } = await opened()
    const { pairs, total, mayDecide, joined } = await listed(test, operator)
    expect({ total, mayDecide, joined }).toEqual({ total: 1, mayDecide: true, joined: [] })
    const [pair] = pairs
    expect(pair?.sure).toBe(true)
    expect(pair?.reasons).toEqual(['baby-without-name', 'same-birth', 'same-mother'])
    expect([pair?.a, pair?.b].map((one) => [one?.name, one?.post]).sort()).toEqual([
      ['Bayi Ny. Aminah', 'Melati'],
      ['Budi Santoso', 'Mawar'],
    ])
  })

  it('joined across two posts: both journals hear of it, they count as one, and parting takes all of it back', async () => {
    const { db, test, operator } = await opened()
    expect(await everybody(db)).toBe(3)
    expect((await decide(test, operator, 'same')).status).toBe(200)
    await project(db)
    expect([await decisionsAt(db, mawar), await decisionsAt(db, melati)]).toEqual([1, 1])
    expect(await everybody(db)).toBe(2)
    const after = await listed(test, operator)
    expect(after.pairs).toEqual([])
    expect(after.joined.map(({ a, b }) => [a.name, b.name].sort())).toEqual([
      ['Bayi Ny. Aminah', 'Budi Santoso'],
    ])
    expect((await decide(test, operator, 'different')).status).toBe(200)
    await project(db)
    expect([await decisionsAt(db, mawar), await decisionsAt(db, melati)]).toEqual([2, 2])
    expect(await everybody(db)).toBe(3)
    expect(await listed(test, operator)).toMatchObject({ pairs: [], joined: [] })
    // A third opinion follows what it saw, it does not clash with it.
    const turned = [baby.id, budi.id]
    expect((await decide(test, operator, 'same', turned)).status).toBe(200)
    await project(db)
    expect(await everybody(db)).toBe(2)
    expect((await decide(test, operator, 'different', turned)).status).toBe(200)
    await project(db)
    expect(await everybody(db)).toBe(3)
    expect([await decisionsAt(db, mawar), await decisionsAt(db, melati)]).toEqual([4, 4])
  })

  it('called different are not proposed again, whoever said so', async () => {
    const { db, test, operator } = await opened()
    await push(db, [judged(budi, baby, 'different')])
    await project(db)
    expect((await listed(test, operator)).total).toBe(0)
  })

  it('are looked for again when a record changes, and only then', async () => {
    const { db, test, operator } = await opened()
    expect((await listed(test, operator)).total).toBe(1)
    const other = { ...intan, id: idOf('person', 'intan lagi'), name: 'Inten Permata' }
    await push(db, [introduced(other), registered(other, mawar, '2026-02-20')])
    await project(db)
    expect((await listed(test, operator)).total).toBe(2)
    expect((await listed(test, operator)).total).toBe(2)
  })

  it('are nothing to those who see no names, and decided by nobody from elsewhere', async () => {
    const { test } = await opened()
    const head = await test.signIn('tp.harapan')
    expect(await listed(test, head)).toMatchObject({ pairs: [], joined: [], mayDecide: false })
    expect(await problemIn(decide(test, head, 'same'))).toBe('not-found')
    // The chair of Mawar reads and corrects the register of Mawar, and merges nobody into it.
    const chair = await test.signIn('ketua.mawar')
    expect((await listed(test, chair)).pairs).toEqual([])
    expect(await problemIn(decide(test, chair, 'same'))).toBe('not-found')
    const operator = await test.signIn('operator.sukamaju')
    expect(await problemIn(decide(test, operator, 'same', [budi.id, idOf('person', 'nobody')]))).toBe(
      'not-found',
    )
    expect((await test.ask('/api/desk/duplicates')).status).toBe(401)
  })

  it('numbers what one writes at a desk without a gap', async () => {
    const { db, test, operator } = await opened()
    for (const verdict of ['same', 'different', 'same']) await decide(test, operator, verdict)
    const rows = await db.query<{ seq: number; by: string }>(
      `select device_seq::int as seq, recorded_by as by from entry where cell = $1 and service = 'same-person' order by 1`,
      [district.cell],
    )
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(rows.map(({ by }) => by)).not.toContain(staff.sari)
  })
})
