import { addDays } from '@simpul/domain/core'
import { staff } from '@simpul/domain/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import * as house from '../db/house.ts'
import { handInRescueFile } from './hand-in.ts'
import { child, drafts, isAllKept, names } from './testing/drafts.ts'
import {
  lineBehind,
  openTown,
  type TestDevice,
  type TestTown,
  unlockOn,
  unpacked,
} from './testing/test-phones.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

describe('a locked phone', () => {
  it('sends what was saved, sealed, and the server reads it', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    void phone.lock()
    on.requests.length = 0
    await on.device.sendSealed()
    const bearer = on.requests.map(({ headers }) => headers.authorization)
    expect(bearer).toHaveLength(1)
    expect((await on.device.users())[0]).toMatchObject({ waiting: 0 })
    const wati = await town.phoneOf(staff.wati)
    expect(names(wati.phone)).toContain(one.name)
    const again = await unlockOn(on, staff.sari)
    expect(isAllKept(again)).toBe(true)
  })

  it('hands over everything in a file that a colleague’s phone can hand in', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record(drafts.details(one))
    void phone.lock()
    const file = await on.device.rescueFile(staff.sari)
    const wati = await town.phoneOf(staff.wati)
    expect(await handInRescueFile(wati.phone, await file.text())).toEqual({ ok: true, value: 1 })
    await wati.phone.syncNow()
    expect(names(wati.phone)).toContain(one.name)
    expect(await handInRescueFile(wati.phone, 'foto.jpg')).toMatchObject({
      problem: { code: 'no-rescue-file' },
    })
  })

  it('sends a session day of sixty children in a tenth of the bytes when it is open', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const today = phone.today()
    const children = Array.from({ length: 60 }, child)
    await phone.record(children.flatMap((one) => [drafts.details(one), drafts.registered(one)]))
    await phone.syncNow()
    for (const [index, one] of children.entries()) {
      await phone.record(drafts.checkIn(one, today))
      await phone.record(drafts.weighed(one, 7 + index / 100))
      await phone.record(drafts.weighed(one, 7.4, { happenedOn: addDays(today, -40) }))
    }
    on.requests.length = 0
    await phone.syncNow()
    const plain = bytesPushed(on)
    expect(isAllKept(phone)).toBe(true)
    for (const one of children) {
      await phone.record(drafts.weighed(one, 7.1, { happenedOn: addDays(today, -70) }))
      await phone.record(drafts.weighed(one, 6.8, { happenedOn: addDays(today, -100) }))
      await phone.record(drafts.weighed(one, 6.3, { happenedOn: addDays(today, -130) }))
    }
    void phone.lock()
    on.requests.length = 0
    await on.device.sendSealed()
    const sealed = bytesPushed(on)
    expect(plain).toBeLessThanOrEqual(15_000)
    expect(sealed).toBeLessThanOrEqual(120_000)
  })
})

const bytesPushed = (on: TestDevice): number =>
  on.requests.filter(({ path }) => path.endsWith('/push')).reduce((sum, { bytes }) => sum + bytes, 0)

describe('what is restricted', () => {
  /** No law of the house makes check-ins L4; on this phone they are. */
  const restricted = async (): Promise<typeof house> => ({
    ...house,
    serviceById: (id) => {
      const service = house.serviceById(id)
      return service === undefined || id !== 'attendance' ? service : { ...service, dataClass: 'L4' }
    },
  })

  it('leaves sealed even from an open phone, in a push of its own', async () => {
    const { phone, on } = await town.phoneOf(staff.sari, town.device(restricted))
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    await phone.record(drafts.checkIn(one, phone.today()))
    const bodies: Record<string, unknown>[] = []
    on.between = async (path, { body }, answer) => {
      if (path.endsWith('/push')) bodies.push(JSON.parse(await unpacked(body)) as Record<string, unknown>)
      return answer()
    }
    await phone.syncNow()
    expect(bodies.map((body) => Object.keys(body))).toEqual([
      ['device', 'waiting', 'entries'],
      ['device', 'waiting', 'sealed', 'keys'],
    ])
    expect(bodies.map(({ waiting }) => waiting)).toEqual([1, 0])
    expect(isAllKept(phone)).toBe(true)
  })
})

describe('two users of one phone', () => {
  it('do not read each other, and whoever is signed in sends for both', async () => {
    const sari = await town.phoneOf(staff.sari)
    const one = child()
    await sari.phone.record(drafts.details(one))
    const sealed = await lineBehind(sari.phone).session.db.loose.toArray()
    void sari.phone.lock()
    const wati = await town.phoneOf(staff.wati, sari.on)
    expect((await sari.on.device.users()).map(({ name, waiting }) => [name, waiting])).toEqual(
      expect.arrayContaining([
        ['Sari Kenarimerah', 0],
        ['Wati Kenarimerah', 0],
      ]),
    )
    // Her first contact has carried Sari's outbox along, and brought it back as a line of the post.
    await wati.phone.syncNow()
    expect(names(wati.phone)).toContain(one.name)
    const { session } = lineBehind(wati.phone)
    const attempt = crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: (sealed[0]?.sealed ?? new Uint8Array()).slice(0, 12) },
      session.keys.data,
      (sealed[0]?.sealed ?? new Uint8Array()).slice(12),
    )
    await expect(attempt).rejects.toThrow()
    expect(await sari.on.device.unlock(staff.wati, '970412')).toMatchObject({ ok: false })
  })
})
