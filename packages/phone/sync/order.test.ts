import { addDays } from '@simpul/domain/core'
import type { AttendanceView } from '@simpul/domain/institution'
import { staff } from '@simpul/domain/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { child, drafts } from './testing/drafts.ts'
import { openTown, type TestTown } from './testing/test-phones.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

const DAY = 86_400_000

describe('a clock that is wrong', () => {
  it('three days ahead before the first contact, and a year back after it, breaks no order', async () => {
    const on = town.device()
    on.clockOffMs = 3 * DAY
    const { phone } = await town.phoneOf(staff.sari, on)
    const one = child()
    const trueToday = (await town.phoneOf(staff.wati)).phone.today()
    expect(phone.today()).toBe(trueToday)
    await phone.record([drafts.details(one), drafts.registered(one)])
    await phone.record(drafts.weighed(one, 7.2))
    on.clockOffMs = -365 * DAY
    await phone.record(drafts.weighed(one, 7.3))
    expect(phone.today()).toBe(trueToday)
    await phone.syncNow()
    const entries = [...((await phone.person(one.id))?.entries ?? [])]
    const readings = entries.sort((a, b) => a.deviceSeq - b.deviceSeq).map(({ recordedAt }) => recordedAt)
    expect(readings).toEqual([...readings].sort())
    expect(phone.status.get()).toMatchObject({ clock: 'ok', held: [], refused: [], kept: 4 })
  })

  it('is noticed when it goes back behind the last contact', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    on.online = false
    on.clockOffMs = -DAY
    await phone.syncNow()
    expect(phone.status.get()).toMatchObject({ clock: 'behind', trouble: 'offline', online: false })
  })
})

describe('two phones', () => {
  it('propose moves until the server keeps them; whoever wanted something else learns that it was too late', async () => {
    const [sari, wati] = [await town.phoneOf(staff.sari), await town.phoneOf(staff.wati)]
    const day = sari.phone.today()
    await sari.phone.record(drafts.dayMove(day, 'planned', 'open'))
    await wati.phone.record(drafts.dayMove(day, 'planned', 'not_held', { reason: 'hujan' }))
    expect(await sari.phone.sessionDay(day)).toMatchObject({ state: 'planned', proposed: { to: 'open' } })
    await sari.phone.syncNow()
    expect(await sari.phone.sessionDay(day)).toMatchObject({ state: 'open', proposed: undefined })
    await wati.phone.syncNow()
    expect(await wati.phone.sessionDay(day)).toMatchObject({ state: 'open', proposed: undefined })
    expect(wati.phone.status.get().refused).toMatchObject([{ reason: 'state-changed', detail: 'open' }])
  })

  it('open one day, and neither is called for it; nor is one that opened a day which is over by now', async () => {
    const [sari, wati] = [await town.phoneOf(staff.sari), await town.phoneOf(staff.wati)]
    const day = sari.phone.today()
    for (const { phone } of [sari, wati]) await phone.record(drafts.dayMove(day, 'planned', 'open'))
    await sari.phone.record(drafts.dayMove(day, 'open', 'closed'))
    for (const { phone } of [sari, wati]) await phone.syncNow()
    expect(wati.phone.status.get()).toMatchObject({ refused: [], waiting: 0, trouble: undefined })
    expect(await wati.phone.sessionDay(day)).toMatchObject({ state: 'closed', proposed: undefined })
    const { db } = town.server.house
    const told = await db.query('select discarded_why as why from refusal where detail = $1', ['closed'])
    expect(told).toEqual([{ why: 'sudah dilakukan rekan' }])
  })

  it('check the same child in, and one does not take back what the other saw', async () => {
    const [sari, wati] = [await town.phoneOf(staff.sari), await town.phoneOf(staff.wati)]
    const one = child()
    await sari.phone.record([drafts.details(one), drafts.registered(one)])
    const day = sari.phone.today()
    const here = await sari.phone.record(drafts.checkIn(one, day))
    const id = here.ok ? (here.value[0]?.id ?? '') : ''
    const amends = { entry: id, how: 'void', why: 'tidak datang' } as const
    await sari.phone.record({ ...drafts.checkIn(one, day), amends, body: null })
    await sari.phone.syncNow()
    await wati.phone.record(drafts.checkIn(one, day))
    for (const { phone } of [wati, sari]) await phone.syncNow()
    for (const { phone } of [wati, sari]) {
      expect(phone.status.get()).toMatchObject({ refused: [], held: [], waiting: 0 })
      const { days } = (await phone.person(one.id))?.views.attendance as AttendanceView
      expect(days).toHaveLength(1)
    }
  })
})

it('lists what the server holds, with its reason', async () => {
  const { phone } = await town.phoneOf(staff.sari)
  const one = child()
  await phone.record(drafts.details(one))
  await phone.record(drafts.weighed(one, 7.2, { happenedOn: addDays(phone.today(), 3) }))
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ kept: 1, waiting: 0, held: [{ reason: 'date-in-future' }] })
})
