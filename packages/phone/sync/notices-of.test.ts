import { idOf, staff } from '@simpul/domain/testing'
import { district } from '@simpul/server/journal/testing/district.ts'
import { expect, it } from 'vitest'
import { noticesOf } from './notices-of.ts'
import { openTown, unlockOn } from './testing/test-phones.ts'

const notice = idOf('notice', 'one')

it('notices are there without signal after a restart, and what was read offline is told later', async () => {
  const town = await openTown()
  const { db } = town.server.house
  const { phone, on } = await town.phoneOf(staff.sari)
  await db.run(
    `insert into notice (cell, id, case_id, key, receiver, channel, state, about, status, code, number, created_at)
     values ($1, $2, $3, 'step/0', $4, 'in-app', 'sent', 'turn', 'submitted', 'HSG-90', 'SPM-HSG-1', now())`,
    [district.cell, notice, idOf('case', 'one'), staff.sari],
  )
  expect(await noticesOf(phone).read()).toBeUndefined()
  expect(await noticesOf(phone).refresh()).toMatchObject({
    unread: 1,
    notices: [{ id: notice, read: false }],
  })
  const asked = on.requests.length
  await noticesOf(phone).refresh()
  expect(on.requests.length).toBe(asked)

  void phone.lock()
  on.online = false
  const again = await unlockOn(on, staff.sari)
  expect(await noticesOf(again).refresh('now')).toMatchObject({ unread: 1, notices: [{ read: false }] })
  await noticesOf(again).markRead([notice])
  expect(await noticesOf(again).read()).toMatchObject({ unread: 0, notices: [{ read: true }] })
  expect(await db.query('select from notice where read_at is null')).toHaveLength(1)

  on.online = true
  await noticesOf(again).refresh('now')
  expect(await db.query('select from notice where read_at is null')).toEqual([])
  expect(await noticesOf(again).read()).toMatchObject({ unread: 0, notices: [{ read: true }] })
})
