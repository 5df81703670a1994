import type { Assignment } from '@simpul/domain/access'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import {
  entry,
  idOf,
  introduced,
  posts,
  registered,
  staff,
  transferMove,
  weighed,
} from '@simpul/domain/testing'
import { WorklistAnswer, type WorklistRequest } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../../db/db.ts'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { asDewi, byDewi, district, noon, push } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { dayPage } from '../day-page.ts'
import { project, today } from '../testing/projected.ts'
import { children, tenChildren } from '../testing/ten-children.ts'
import { inTurn } from '../turn.ts'
import { keepLooks } from '../worklist/looks.ts'
import type { Reader } from './reader.ts'
import { worklist } from './worklist.ts'
import { worklistLane } from './worklist-lane.ts'
import { worklistPosts } from './worklist-scope.ts'

const { mawar, melati } = posts

const baby = { ...children.fani, id: idOf('person', 'baru'), name: 'Bayi Baru', birth: '2026-01-01' as const }

const withUser = (db: Db, id: Uuid, name: string) =>
  db.run('insert into app_user (cell, id, name) values ($1, $2, $3)', [district.cell, id, name])

const readerWith = (held: Omit<Assignment, 'from'>, user: Uuid = staff.ratna): Reader => ({
  actor: { user, assignments: [{ ...held, from: '2025-01-01' }] },
  today,
  now: new Date(noon),
})
const bidan = readerWith({ role: 'health_worker', unit: district.village, villages: [district.village] })

async function listed(db: Db, asked: Partial<WorklistRequest> = {}, reader = bidan): Promise<WorklistAnswer> {
  const read = await worklist(db, district.cell, reader, asked)
  if (!read.ok) throw new Error(read.problem.code)
  return WorklistAnswer.parse(read.value)
}
const lines = ({ rows }: WorklistAnswer): string[] =>
  rows.map(({ name, reasons }) => `${name}: ${reasons.map(({ kind, code }) => `${kind} ${code}`).join(', ')}`)

const teacher = readerWith({ role: 'kader', unit: mawar, sector: 'education' })
const team = readerWith({ role: 'village_tp', unit: district.village })
const lookAt = (db: Db, person: Uuid, codes: readonly string[], at = '2026-03-10T04:00:00.000Z') =>
  db.transaction(async (tx) => {
    const scope = await worklistPosts(tx, district.cell, bidan)
    return keepLooks(
      tx,
      district.cell,
      scope,
      staff.ratna,
      { looks: [{ person, at, codes: [...codes] }] },
      bidan.now,
    )
  })

describeOnBothEngines('the worklist of a village', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    return db
  }

  it('names who is at risk, absent or owed something, the most pressing first', async () => {
    const db = await opened()
    const answer = await listed(db)
    expect(lines(answer)).toEqual([
      'Ana: at-risk no-weight-gain, due length',
      'Hana: at-risk no-weight-gain, due length, due book-unknown',
      'Ivan: at-risk no-weight-gain, due length, due book-unknown',
      'Cici: absent absent, due length, due book-unknown',
      'Dodo: absent absent, due length, due book-unknown',
      'Elok: absent absent, due length, due book-unknown',
      'Bima: due length',
      'Fani: due book-unknown',
    ])
    expect(answer.counts).toEqual({ all: 8, 'at-risk': 3, absent: 3, due: 8 })
    expect(answer.posts.map(({ name }) => name)).toEqual(['Kenanga', 'Mawar', 'Melati'])
    expect(answer.rows[3]).toMatchObject({ post: mawar, birth: '2022-05-05', weightKg: null, looks: [] })
    expect(answer.rows[3]?.reasons[0]?.reason.id).toBe(
      'Tidak datang pada hari buka 9 Maret 2026. Belum pernah tercatat datang.',
    )
  })

  it('can be asked for one kind, one post, a fragment of a name or the serious only', async () => {
    const db = await opened()
    expect(lines(await listed(db, { kind: 'absent' }))).toHaveLength(3)
    expect(lines(await listed(db, { serious: true }))).toHaveLength(3)
    expect(lines(await listed(db, { search: 'CI' }))).toEqual([
      'Cici: absent absent, due length, due book-unknown',
    ])
    expect((await listed(db, { unit: melati })).counts.all).toBe(0)
  })

  it('follows what is recorded: who is weighed late is absent no more, who moves is on the other list', async () => {
    const db = await opened()
    await push(db, [weighed(14, '2026-03-10', { of: children.cici, lengthCm: 95, position: 'berdiri' })])
    await push(db, [byDewi(transferMove(children.ivan, 'proposed', 'accepted'))], asDewi)
    await project(db)
    expect(lines(await listed(db, { search: 'cici' }))).toEqual(['Cici: due book-unknown'])
    expect(lines(await listed(db, { unit: melati }))).toEqual([
      'Ivan: at-risk no-weight-gain, due length, due book-unknown',
    ])
    expect(lines(await listed(db, { unit: mawar, search: 'ivan' }))).toEqual([])
  })

  it('turns with the calendar alone: a day of waiting makes a length due, a new month begins anew', async () => {
    const db = await opened()
    await push(db, [
      registered(baby, mawar, '2026-01-01', { happenedOn: '2026-01-01' }),
      introduced(baby, { happenedOn: '2026-01-01' }),
      entry({ service: 'kia-book', about: baby.id, happenedOn: '2026-03-09', body: { has: true } }),
      weighed(5, '2026-03-09', { of: baby }),
    ])
    await project(db)
    expect(lines(await listed(db, { search: 'baru' }))).toEqual([])
    while (!(await inTurn(db, district.cell, (turn) => dayPage(turn, '2026-04-03'))));
    expect(lines(await listed(db, { search: 'baru' }))).toEqual(['Bayi Baru: due length'])
  })

  it('shows another sector who did not come, and no word of growth', async () => {
    const db = await opened()
    const answer = await listed(db, { unit: mawar }, teacher)
    expect(lines(answer)).toEqual(['Cici: absent absent', 'Dodo: absent absent', 'Elok: absent absent'])
    expect(
      answer.rows.every(({ weightKg, lastWeighedOn }) => weightKg === null && lastWeighedOn === null),
    ).toBe(true)
    expect(answer.counts).toEqual({ all: 3, 'at-risk': 0, absent: 3, due: 0 })
  })

  it('comes to the phone of a kader of two posts for the post that is not on it whole', async () => {
    const db = await opened()
    const since = (unit: Uuid, from: PlainDate): Assignment => ({
      role: 'kader',
      unit,
      sector: 'health',
      from,
    })
    const postsOf = async (assignments: readonly Assignment[]) => {
      const reader: Reader = { ...bidan, actor: { user: staff.ratna, assignments } }
      const asked = { epoch: '', scope: '', after: 0 }
      const { posts: served, rows } = await worklistLane(db, district.cell, reader, district.cell, asked)
      expect(rows.every(({ post }) => served.some(({ id }) => id === post))).toBe(true)
      return [served.map(({ id }) => id), rows.length]
    }
    const two = [since(melati, '2025-01-01'), since(mawar, '2025-06-01')]
    expect(await postsOf(two)).toEqual([[mawar], 8])
    expect(await postsOf([...two].reverse())).toEqual([[melati], 0])
    expect(await postsOf([since(mawar, '2025-06-01')])).toEqual([[], 0])
  })

  it('is closed to who may see sums only', async () => {
    const db = await opened()
    const read = await worklist(db, district.cell, team, { unit: district.village })
    expect(read).toEqual({ ok: false, problem: { code: 'not-allowed' } })
  })

  it('comes in pages that leave nobody out', async () => {
    const db = await opened()
    const many = Array.from({ length: 120 }, (_, at) => ({
      ...children.cici,
      id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      name: `Anak ${String(at % 60).padStart(3, '0')}`,
    }))
    const written = many.flatMap((one) => [introduced(one), registered(one, mawar, '2026-01-10')])
    for (let at = 0; at < written.length; at += 100) await push(db, written.slice(at, at + 100))
    await project(db)
    const seen: string[] = []
    for (let after: WorklistAnswer['next'] | undefined; after !== null; ) {
      const page = await listed(db, {
        kind: 'absent',
        search: 'anak',
        ...(after === undefined ? {} : { after }),
      })
      seen.push(...page.rows.map(({ name, person }) => `${name} ${person}`))
      after = page.next
    }
    expect(seen).toHaveLength(120)
    expect(seen).toEqual([...new Set(seen)].sort())
  })

  it('tells colleagues who looked, until the person is on it no more', async () => {
    const db = await opened()
    await withUser(db, staff.ratna, 'Bidan Ratna')
    expect(await lookAt(db, children.cici.id, ['attendance/absent'])).toEqual({ kept: 1, unknown: [] })
    expect(await lookAt(db, children.cici.id, [], '2026-03-01T04:00:00.000Z')).toMatchObject({ kept: 1 })
    expect(await lookAt(db, children.galih.id, [])).toEqual({ kept: 0, unknown: [children.galih.id] })
    const looked = async (reader = bidan) => (await listed(db, { search: 'cici' }, reader)).rows[0]?.looks
    const look = { by: 'Bidan Ratna', at: '2026-03-10T04:00:00.000Z', codes: ['attendance/absent'] }
    expect(await looked()).toEqual([{ ...look, mine: true }])
    const operator = readerWith({ role: 'village_operator', unit: district.village }, staff.wati)
    expect(await looked(operator)).toEqual([{ ...look, mine: false }])
    await push(db, [
      weighed(14, '2026-03-10', { of: children.cici, lengthCm: 95, position: 'berdiri' }),
      entry({ service: 'kia-book', about: children.cici.id, happenedOn: '2026-03-10', body: { has: true } }),
    ])
    await project(db)
    expect(await looked()).toBeUndefined()
    expect(await db.query('select 1 from worklist_look')).toEqual([])
  })
})
