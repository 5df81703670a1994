import { posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { checkSlowPath } from './check-slow-path.ts'
import { figure, project, today } from './testing/projected.ts'
import { tenChildren } from './testing/ten-children.ts'

const { mawar, melati } = posts

/** S, D, N, T, O and B of a unit in a month. */
async function skdn(db: Db, unit: string, month: string): Promise<string> {
  const letters = ['S', 'D', 'N', 'T', 'O', 'B'].map(async (letter) => {
    const found = await figure(db, unit, month, `skdn.${letter}`)
    return Array.isArray(found) ? found[1] : found
  })
  return (await Promise.all(letters)).join(' ')
}

const months = ['2026-01', '2026-02', '2026-03']
const skdnOf = (db: Db, unit: string) => Promise.all(months.map((month) => skdn(db, unit, month)))

describeOnBothEngines('ten children', (open) => {
  it('give the S, D, N, T, O and B that were counted by hand', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    expect(await skdnOf(db, mawar)).toEqual(['9 5 0 0 0 5', '8 4 3 0 0 1', '8 5 1 3 1 0'])
    expect(await skdnOf(db, melati)).toEqual(['1 1 0 0 0 1', '0 0 0 0 0 0', '0 0 0 0 0 0'])
    const sums = ['10 6 0 0 0 6', '8 4 3 0 0 1', '8 5 1 3 1 0']
    expect(await skdnOf(db, district.village)).toEqual(sums)
    expect(await skdnOf(db, district.root)).toEqual(sums)
    const closed = months.map((month) => figure(db, mawar, month, 'day.closed'))
    expect(await Promise.all(closed)).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
    ])
  })

  it('stand in the list of the desk with their last weighing', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    const rows = await db.query(
      `select name, last_weighed_on as "on", weight_kg as kg, status, home = $2 as here
       from person
       where cell = $1 and name in ('Ana', 'Bima', 'Cici', 'Galih', 'Ivan')
       order by name`,
      [district.cell, mawar],
    )
    expect(rows).toEqual([
      { name: 'Ana', on: '2026-03-09', kg: 7.6, status: 'T', here: true },
      { name: 'Bima', on: '2026-03-09', kg: 10.4, status: 'O', here: true },
      { name: 'Cici', on: null, kg: null, status: null, here: true },
      { name: 'Galih', on: '2026-02-09', kg: 8.3, status: 'N', here: null },
      { name: 'Ivan', on: '2026-03-09', kg: 13.4, status: 'T', here: true },
    ])
  })

  it('are counted the same once more, by other hands', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    const answer = await checkSlowPath(db, district.cell, today)
    expect(answer).toMatchObject({ wrong: [], skipped: [] })
    expect(answer.figures).toBeGreaterThan(100)
    await db.run(
      `update tally set count = 7
       where cell = $1 and unit = $2 and month = '2026-02' and indicator = 'skdn.S'`,
      [district.cell, mawar],
    )
    expect((await checkSlowPath(db, district.cell, today)).wrong).toEqual([
      { unit: mawar, month: '2026-02', indicator: 'skdn.S', stored: '7', counted: '8' },
    ])
  })
})
