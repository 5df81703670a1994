import { addDays } from '@simpul/domain/core'
import { cast, staff } from '@simpul/domain/testing'
import { discard } from '@simpul/server/journal/held.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { expect, it } from 'vitest'
import { dropCursors } from '../db/epoch.ts'
import { drafts } from './testing/drafts.ts'
import { lineBehind, openTown, unpacked } from './testing/test-phones.ts'

const DAY_MS = 86_400_000

it('a held entry that a person set aside waits no more: the phone says why, and what was meant is written again', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  await phone.record(drafts.details(cast.budi))
  const saved = await phone.record(drafts.weighed(cast.budi, 7.2, { happenedOn: addDays(phone.today(), 3) }))
  const id = saved.ok ? (saved.value[0]?.id ?? '') : ''
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ held: [{ id, reason: 'date-in-future' }], refused: [] })

  const { db, now } = town.server.house
  await discard(db, district.cell, id, { by: staff.ratna, why: 'harinya belum tiba', nowMs: now().getTime() })
  town.pass(DAY_MS + 1)
  await phone.syncNow()
  const told = { id, reason: 'set-aside', detail: 'harinya belum tiba', entry: { service: 'child-growth' } }
  expect(phone.status.get()).toMatchObject({ held: [], waiting: 0, refused: [told] })

  town.pass(DAY_MS + 1)
  const asked = on.requests.filter(({ path }) => path === '/api/sync/push').length
  await phone.syncNow()
  expect(on.requests.filter(({ path }) => path === '/api/sync/push')).toHaveLength(asked)
  await phone.retry(id)
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ refused: [told] })

  expect((await phone.amendRefused(id, drafts.weighed(cast.budi, 7.2))).ok).toBe(true)
  await phone.syncNow()
  const why = 'select id, reason, discarded_why as why from refusal'
  expect(await db.query(why)).toEqual([{ id, reason: 'discarded', why: 'diperbaiki' }])
  expect(phone.status.get()).toMatchObject({ held: [], refused: [], waiting: 0, kept: 2, total: 2 })
})

it('a refused entry that is given up is explained at the next contact, once, and again to a restored server', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  const day = phone.today()
  await phone.record(drafts.dayMove(day, 'planned', 'open'))
  await phone.syncNow()
  const late = await phone.record(drafts.dayMove(day, 'planned', 'not_held', { reason: 'hujan' }))
  const id = late.ok ? (late.value[0]?.id ?? '') : ''
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ refused: [{ id, reason: 'state-changed' }] })
  on.online = false
  await phone.discard(id, 'sudah dibuka')
  await phone.syncNow()
  const { db } = town.server.house
  const told = () => db.query('select id, reason, discarded_why as why from refusal')
  expect(await told()).toEqual([{ id, reason: 'state-changed', why: null }])
  on.online = true
  await phone.syncNow()
  const explained = [{ id, reason: 'state-changed', why: 'sudah dibuka' }]
  expect(await told()).toEqual(explained)

  const pushes = () => on.requests.filter(({ path }) => path === '/api/sync/push').length
  const before = pushes()
  await phone.syncNow()
  expect(pushes()).toBe(before)
  await db.run('update refusal set discarded_why = null, discarded_at = null')
  await dropCursors(lineBehind(phone).session.db)
  await phone.syncNow()
  expect(await told()).toEqual(explained)
})

it('a server that is older than the phone is not told, and everything else goes on', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  const day = phone.today()
  await phone.record(drafts.dayMove(day, 'planned', 'open'))
  await phone.syncNow()
  const late = await phone.record(drafts.dayMove(day, 'planned', 'open'))
  await phone.syncNow()
  await phone.discard(late.ok ? (late.value[0]?.id ?? '') : '', 'sudah dibuka')
  on.between = async (_, { body }, answer) =>
    body !== undefined && (await unpacked(body)).includes('"discarded"')
      ? Response.json({ code: 'bad-request' }, { status: 400 })
      : answer()
  await phone.record(drafts.details(cast.budi))
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ trouble: undefined, waiting: 0 })
})
