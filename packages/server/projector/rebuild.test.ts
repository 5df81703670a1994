import {
  attended,
  cast,
  dayMove,
  introduced,
  judged,
  posts,
  registered,
  replaced,
  transferMove,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { asDewi, byDewi, district, foundDistrict, noon, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { rebuild } from './rebuild.ts'
import { dump, project } from './testing/projected.ts'

const { budi, ayu, joko, aminah } = cast
const { mawar, melati } = posts

/** A little of everything: a correction, a transfer, a merge, session days. */
async function lived(db: Db): Promise<void> {
  await foundDistrict(db)
  const came = attended(ayu, mawar, '2026-02-09')
  await push(db, [
    registered(budi, mawar, '2026-01-10'),
    introduced(budi),
    registered(ayu, mawar, '2026-01-10'),
    introduced(ayu),
    registered(joko, mawar, '2026-01-10'),
    dayMove(mawar, '2026-02-09', 'planned', 'open'),
    came,
    transferMove(budi, 'settled', 'proposed', { sender: mawar, receiver: melati, movedOn: '2026-02-15' }),
  ])
  await project(db)
  await push(db, [byDewi(transferMove(budi, 'proposed', 'accepted'))], asDewi)
  await push(db, [
    replaced(came, came.body, { happenedOn: '2026-01-12' }),
    registered(aminah, mawar, '2026-01-20'),
    judged(joko, aminah, 'same'),
  ])
  await project(db)
}

const clock = () => noon

describeOnBothEngines('a rebuild', (open) => {
  it('comes out byte for byte the same and finds nothing wrong', async () => {
    const db = await open({ migrations })
    await lived(db)
    const before = await dump(db)
    const answer = await rebuild(db, district.cell, { clock })
    expect(answer).toMatchObject({ subjects: 5, differed: [], finished: true })
    expect(await dump(db)).toEqual(before)
    expect(answer.months).toBe(5 * 15)
  })

  it('makes everything again from the journal alone', async () => {
    const db = await open({ migrations })
    await lived(db)
    const before = await dump(db)
    for (const table of Object.keys(before))
      await db.run(`delete from ${table} where cell = $1`, [district.cell])
    const answer = await rebuild(db, district.cell, { clock })
    expect(answer.differed.length).toBeGreaterThan(5)
    expect(await dump(db)).toEqual(before)
  })

  it('reports and mends what was tampered with', async () => {
    const db = await open({ migrations })
    await lived(db)
    const before = await dump(db)
    const ghost = '01900000-0000-7000-8000-0000000fffff'
    await db.run(`update person set name = 'Orang Lain' where cell = $1 and id = $2`, [district.cell, ayu.id])
    await db.run(
      `update tally set reached = 40 where cell = $1 and unit = $2 and month = '2026-01' and kind = 'reach'`,
      [district.cell, melati],
    )
    await db.run(`insert into person (cell, id, name, search) values ($1, $2, 'Hantu', 'hantu')`, [
      district.cell,
      ghost,
    ])
    await db.run('delete from person_stay where cell = $1 and person = $2', [district.cell, budi.id])
    const { differed } = await rebuild(db, district.cell, { clock })
    const found = differed.map(({ table, id }) => `${table} ${id}`)
    expect(found).toContain(`person ${ayu.id}`)
    expect(found).toContain(`person ${ghost}`)
    expect(found).toContain(`person_stay ${budi.id}`)
    expect(found).toContain(`tally ${melati}`)
    expect(await dump(db)).toEqual(before)
    expect((await rebuild(db, district.cell, { clock })).differed).toEqual([])
  })

  it('goes on where it was stopped', async () => {
    const db = await open({ migrations })
    await lived(db)
    const before = await dump(db)
    await db.run(`update person set name = 'Orang Lain' where cell = $1 and id = $2`, [district.cell, ayu.id])
    let pages = 0
    for (let finished = false; !finished; ) {
      const stopping = new AbortController()
      const onProgress = () => {
        pages++
        stopping.abort()
      }
      const answer = await rebuild(db, district.cell, { clock, onProgress, signal: stopping.signal })
      finished = answer.finished
      if (finished) expect(answer).toMatchObject({ subjects: 5, differed: [{ table: 'person', id: ayu.id }] })
    }
    expect(pages).toBeGreaterThan(5)
    expect(await dump(db)).toEqual(before)
  })
})
