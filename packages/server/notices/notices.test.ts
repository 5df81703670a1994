import { noticeText } from '@simpul/domain/cases'
import { idOf } from '@simpul/domain/testing'
import type { NoticesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { type CaseHouse, openCaseHouse } from '../http/testing/case-house.ts'
import { people } from '../journal/testing/case-town.ts'
import { openCases } from '../journal/open-cases.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { receiversOf } from './receivers.ts'
import { ringDue } from './ring-cases.ts'
import { startNotices } from './start-notices.ts'

const { cell } = district
const id = idOf('case', 'rumah Bu Sumi')
const DAY_MS = 86_400_000
/** The journal goes by the clock of the database: entries of a test are kept now. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

describeOnBothEngines('notices about cases', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const submitted = async (house: CaseHouse) => {
    await house.walk('sari', 'HSG-90', id, [['sari', 'submitted']], {
      consentStatus: 'given_written',
      identityProtected: false,
      reporterPhone: '081234567890',
    })
    await house.project()
  }
  const fail = (error: unknown) => {
    throw error
  }
  const ringing = ({ db, house: { appender } }: CaseHouse, at: Date) => ({
    ...{ db, cell, now: () => at, ways: {}, appender, address: '', onError: fail },
  })
  const ring = (house: CaseHouse, at: Date) => ringDue(ringing(house, at))
  const told = (db: Db) =>
    db.query<{ key: string; user: string; about: string }>(
      `select key, about, receiver as user from notice where channel = 'in-app' order by key, receiver`,
    )
  const keysOf = async (db: Db) => [...new Set((await told(db)).map(({ key }) => key))]

  it('say whose turn it is, once, and not to whoever took the step', async () => {
    const house = await opened()
    await submitted(house)
    await ring(house, inDays(0))
    const first = await told(house.db)
    expect(first).toContainEqual({ key: 'step/0', about: 'turn', user: people.operator.user })
    expect(first.map(({ user }) => user)).not.toContain(people.sari.user)
    expect(first.map(({ user }) => user)).not.toContain(people.perkim.user)
    await house.project()
    await house.db.run(`update case_clock set look_at = 'epoch'`)
    await ring(house, inDays(0))
    expect(await told(house.db)).toEqual(first)
  })

  it('ring at the due instant and never before it', async () => {
    const house = await opened()
    await submitted(house)
    await ring(house, inDays(0))
    const [clock] = await house.db.query<{ look_at: string }>('select look_at from case_clock')
    const due = Date.parse(clock?.look_at ?? '')
    expect(due).toBeGreaterThan(Date.now())
    expect(await ring(house, new Date(due - 1))).toBe(0)
    expect(await keysOf(house.db)).toEqual(['step/0'])
    expect(await ring(house, new Date(due))).toBe(1)
    expect((await keysOf(house.db)).length).toBeGreaterThan(1)
  })

  it('leave within a minute of the start when they came due while the server was off, once', async () => {
    const house = await opened()
    await submitted(house)
    await ring(house, inDays(0))
    const late = inDays(30)
    const start = () => startNotices({ ...ringing(house, late), pollMs: 50 })
    const both = await Promise.all([start(), start()])
    await expect.poll(() => keysOf(house.db)).toContain('village/0/0')
    await Promise.all(both.map((one) => one.stop()))
    const after = await told(house.db)
    expect(after).toContainEqual({ key: 'no-movement/0/2', about: 'no-movement', user: expect.any(String) })
    expect(new Set(after.map(({ key, user }) => `${key} ${user}`)).size).toBe(after.length)
    await (await start()).stop()
    expect(await told(house.db)).toEqual(after)
  })

  it('survive whoever is killed between the ring and the notice', async () => {
    const house = await opened()
    await submitted(house)
    const { db } = house
    const killed: Db = {
      ...db,
      transaction: (work, options) =>
        db.transaction(async (tx) => {
          await work(tx)
          throw new Error('killed')
        }, options),
      query: (...asked) => db.query(...asked),
    }
    await expect(ringDue({ ...ringing(house, inDays(30)), db: killed })).rejects.toThrow('killed')
    expect(await told(db)).toEqual([])
    expect(await ring(house, inDays(30))).toBe(1)
    expect(await keysOf(db)).toContain('village/0/0')
  })

  it('of a restricted case reach its team alone, and name nothing', async () => {
    const house = await opened()
    await house.walk('joko', 'ORD-08', id, [['joko', 'submitted']])
    await house.project()
    await ring(house, inDays(60))
    const rows = await told(house.db)
    expect([...new Set(rows.map(({ user }) => user))]).toEqual([people.trusted.user])
    const seen = await house.ask<NoticesAnswer>('trusted', '/api/notices')
    expect(seen.unread).toBe(rows.length)
    expect(new Set(seen.notices.map(({ text }) => text.id))).toEqual(
      new Set(['Satu kasus tertutup menunggu Anda. Buka Simpul untuk melihatnya.']),
    )
    expect((await house.ask<NoticesAnswer>('operator', '/api/notices')).notices).toEqual([])
    expect(await house.db.query(`select 1 from notice where receiver is null or number is not null`)).toEqual(
      [],
    )
  })

  it('of a restricted case reach its team alone, whoever is asked for', async () => {
    const house = await opened()
    await house.walk('joko', 'ORD-08', id, [['joko', 'submitted']])
    const { db } = house
    const one = (await openCases({ db, cell }, [id])).get(id)
    if (one === undefined) throw new Error('no case')
    const receivers = await receiversOf(db, cell, one, '2026-01-02')
    expect(receivers({ role: 'case_officer', at: 'village-office' })).toEqual([people.trusted.user])
    expect(receivers({ role: 'village_operator', at: 'village-office' })).toEqual([])
    expect(receivers({ role: 'kader', at: 'post' })).toEqual([])
    expect(receivers({ user: people.joko.user })).toEqual([])
  })

  it('are listed, delivered when fetched, and read by their own receiver only', async () => {
    const house = await opened()
    await submitted(house)
    await ring(house, inDays(0))
    const mine = await house.ask<NoticesAnswer>('operator', '/api/notices')
    const [notice] = mine.notices
    expect(mine.unread).toBe(1)
    expect(notice?.text.id).toMatch(
      /^Aspirasi dan pengaduan bidang perumahan rakyat \w{4}-\w{4} menunggu Anda\. Status: Sudah didata\.$/,
    )
    const read = { ids: [notice?.id] }
    await house.ask('perkim', '/api/notices/read', read)
    expect((await house.ask<NoticesAnswer>('operator', '/api/notices')).unread).toBe(1)
    expect((await house.ask<NoticesAnswer>('operator', '/api/notices/read', read)).unread).toBe(0)
    const states = await house.db.query(`select state from notice where receiver = $1`, [
      people.operator.user,
    ])
    expect(states).toEqual([{ state: 'delivered' }])
    expect((await house.ask<NoticesAnswer>(undefined, '/api/notices')).status).toBe(401)
  })

  it('say plainly when there is no way to the citizen', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-90', id, [
      ['sari', 'submitted'],
      ['operator', 'needs_info', { note: 'KTP belum ada' }],
    ])
    await house.project()
    await ring(house, inDays(0))
    expect(await house.db.query(`select state from notice where receiver is null`)).toEqual([
      { state: 'no-channel' },
    ])
  })
})

it('a notice names number, service, state and day, and nothing else', () => {
  const words = noticeText({
    ...{
      about: 'village',
      state: 'verifying',
      toCitizen: false,
      dueOn: '2026-03-03',
      number: 'SPM-HSG-1-GD0W-7RD9',
    },
    service: { id: 'Rumah', en: 'House' },
  })
  expect(words.id).toBe(
    'Rumah GD0W-7RD9 melewati batas waktu desa, 3 Maret 2026. Putuskan atau teruskan hari ini.',
  )
})
