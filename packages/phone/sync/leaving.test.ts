import { posts, staff } from '@simpul/domain/testing'
import type { PullAnswer } from '@simpul/domain/wire'
import { beforeAll, describe, expect, it } from 'vitest'
import { child, drafts, isAllKept, names } from './testing/drafts.ts'
import { lineBehind, openTown, PIN, type TestTown, unlockOn } from './testing/test-phones.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

const DAY = 86_400_000

describe('what may lie on a phone', () => {
  const answering =
    (change: (answer: PullAnswer) => PullAnswer) =>
    async (path: string, _init: RequestInit, answer: () => Promise<Response>): Promise<Response> => {
      const response = await answer()
      if (!path.endsWith('/pull')) return response
      return Response.json(change((await response.json()) as PullAnswer))
    }

  it('leaves when a lane is withdrawn, unsent entries excepted', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    await phone.syncNow()
    await phone.record(drafts.weighed(one, 7.2))
    on.between = answering((answer) => ({
      ...answer,
      granted: answer.granted.filter(({ lane }) => lane !== 'register'),
      lanes: answer.lanes.filter(({ lane }) => lane !== 'register'),
    }))
    await phone.syncNow()
    expect(phone.people.get()).toEqual([])
    expect(isAllKept(phone)).toBe(true)
    const { session } = lineBehind(phone)
    expect(await session.db.blocks.where('shelf').equals(`${posts.mawar}/register`).count()).toBe(0)
  })

  it('does not wait for a lane that is closed although it was promised', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    await lineBehind(phone).session.db.shelves.delete(`${posts.mawar}/health:L3`)
    let asked = 0
    on.between = (path, _init, answer) => {
      if (!path.endsWith('health%3AL3')) return answer()
      asked += 1
      return Promise.resolve(Response.json({ problem: 'not-allowed', message: '' }, { status: 403 }))
    }
    await phone.syncNow()
    expect(asked).toBe(1)
    expect(phone.status.get()).toMatchObject({ trouble: undefined, waiting: 0 })
  })

  it('is emptied for a person who asked for it', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    await phone.syncNow()
    on.between = answering((answer) => ({
      ...answer,
      erasures: [{ subject: one.id, strength: 'erase' }],
      lanes: answer.lanes.map((lane) => ({ ...lane, lines: [] })),
    }))
    await phone.syncNow()
    expect(names(phone)).not.toContain(one.name)
    expect(await phone.person(one.id)).toBeUndefined()
  })

  it('leaves after ninety days alone, but not what was never sent', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const [sent, unsent] = [child(), child()]
    await phone.record([drafts.details(sent), drafts.registered(sent)])
    await phone.syncNow()
    on.online = false
    await phone.record([drafts.details(unsent), drafts.registered(unsent)])
    town.pass(89 * DAY)
    await phone.syncNow()
    expect(names(phone)).toEqual(expect.arrayContaining([sent.name, unsent.name]))
    void phone.lock()
    town.pass(2 * DAY)
    expect(await on.device.users()).toMatchObject([{ waiting: 2 }])
    const again = await unlockOn(on, staff.sari)
    expect(names(again)).toEqual([unsent.name])
    on.online = true
    await again.syncNow()
    expect(names(again)).toEqual(expect.arrayContaining([sent.name, unsent.name]))
  })

  it('leaves when the chair withdraws the phone; unsent work still gets in', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.syncNow()
    await phone.record(drafts.details(one))
    town.pass(60_000)
    const { session } = lineBehind(phone)
    const wati = await town.phoneOf(staff.wati)
    const { token } = lineBehind(phone)
    await town.server.post(`/api/devices/${session.device}/revoke`, {}, { authorization: `Bearer ${token}` })
    await phone.syncNow()
    expect(phone.status.get().trouble).toBe('device-revoked')
    expect(await on.device.users()).toMatchObject([{ revoked: true, waiting: 0 }])
    expect(phone.people.get()).toEqual([])
    void phone.lock()
    expect(await on.device.unlock(staff.sari, PIN)).toMatchObject({ problem: { code: 'revoked' } })
    await wati.phone.syncNow()
    expect(names(wati.phone)).toContain(one.name)
  })
})
