import type { Assignment } from '@simpul/domain/access'
import type { Month, Uuid } from '@simpul/domain/core'
import { posts as places, staff } from '@simpul/domain/testing'
import { PostsAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../../db/db.ts'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { district, noon } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { project, today } from '../testing/projected.ts'
import { tenChildren } from '../testing/ten-children.ts'
import { posts } from './posts.ts'
import type { Reader } from './reader.ts'

const readerWith = (held: Omit<Assignment, 'from'>): Reader => ({
  actor: { user: staff.ratna, assignments: [{ ...held, from: '2025-01-01' }] },
  today,
  now: new Date(noon),
})
const bidan = readerWith({ role: 'health_worker', unit: district.village, villages: [district.village] })
const villageTeam = readerWith({ role: 'village_tp', unit: district.village })
const districtTeam = readerWith({ role: 'district_tp', unit: district.root })

async function listed(db: Db, reader: Reader, unit: Uuid = district.village, month: Month = '2026-03') {
  const read = await posts(db, district.cell, reader, unit, month)
  if (!read.ok) throw new Error(read.problem.code)
  return PostsAnswer.parse(read.value)
}

describeOnBothEngines('the posts of a village', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    return db
  }

  it('are listed with how far each has come', async () => {
    const answer = await listed(await opened(), bidan)
    expect(answer).toMatchObject({ expected: 3, opened: 1, closed: 0, reported: 0 })
    expect(answer.posts.map(({ name }) => name)).toEqual(['Kenanga', 'Mawar', 'Melati'])
    expect(answer.posts[1]).toMatchObject({
      id: places.mawar,
      above: 'Desa Sukamaju',
      day: { day: '2026-03-09', state: 'open' },
      opened: true,
      closed: false,
    })
    expect(answer.posts[0]).toMatchObject({ day: null, opened: false, latestEntry: null })
  })

  it('are counted closed in the month in which they closed', async () => {
    expect(await listed(await opened(), bidan, places.mawar, '2026-02')).toMatchObject({
      expected: 1,
      closed: 1,
      families: null,
    })
  })

  it('tell how many families to visit: exactly who may see names, others of their own area alone', async () => {
    const db = await opened()
    expect((await listed(db, bidan)).families).toBe(6)
    expect((await listed(db, bidan, places.mawar)).families).toBe(6)
    expect((await listed(db, villageTeam)).families).toBe(6)
    expect((await listed(db, villageTeam, places.mawar)).families).toBeNull()
    expect((await listed(db, districtTeam)).families).toBeNull()
    await db.run(`delete from worklist where kind = 'absent'`)
    expect((await listed(db, bidan)).families).toBe(3)
    expect((await listed(db, villageTeam)).families).toBeNull()
  })

  it('are unknown outside one’s area', async () => {
    const db = await opened()
    const read = await posts(db, district.cell, villageTeam, district.root, '2026-03')
    expect(read).toEqual({ ok: false, problem: { code: 'not-found' } })
  })
})
