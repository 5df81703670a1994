import { addDays } from '@simpul/domain/core'
import { cast, staff } from '@simpul/domain/testing'
import { discard } from '@simpul/server/journal/held.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { expect, it } from 'vitest'
import { drafts } from './testing/drafts.ts'
import { openTown } from './testing/test-phones.ts'

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
  expect(phone.status.get()).toMatchObject({ held: [], refused: [], waiting: 0, kept: 2, total: 2 })
})
