import { addDays } from '@simpul/domain/core'
import { cast, idOf, posts, staff } from '@simpul/domain/testing'
import type { PullAnswer } from '@simpul/domain/wire'
import { renewEpoch } from '@simpul/server/journal/epoch.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Phone } from '../db/phone.ts'
import { handInRescueFile } from './hand-in.ts'
import { drafts } from './testing/drafts.ts'
import { lineBehind, openTown, PIN, type TestDevice, type TestTown, unlockOn } from './testing/test-phones.ts'

const DAY = 86_400_000
const { budi } = cast

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

let born = 0
/** Somebody new, so that stories of one file do not meet. */
const child = () => ({ ...budi, id: idOf('child', `${++born}`), name: `Anak ${born}` })

const names = (phone: Phone) => phone.people.get().map(({ name }) => name)

async function keptAll(phone: Phone): Promise<boolean> {
  const { total, kept } = phone.status.get()
  return total === kept
}

const problemAnswer = (status: number, problem: string) =>
  Response.json({ problem, message: '' }, { status, headers: { 'retry-after': '7' } })

describe('a bad line', () => {
  const faults: Record<string, (answer: () => Promise<Response>) => Promise<Response>> = {
    'the network is gone': () => Promise.reject(new TypeError('Failed to fetch')),
    'the line is cut after the server took everything': async (answer) => {
      await answer()
      throw new TypeError('Failed to fetch')
    },
    'the answer is half': async (answer) => {
      const text = await (await answer()).text()
      return new Response(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } })
    },
    'a sign-in page of a WLAN answers': () => Promise.resolve(new Response('<html>', { status: 200 })),
    'the server is busy': () => Promise.resolve(problemAnswer(503, 'busy')),
    'the server has a fault': () => Promise.resolve(new Response('oops', { status: 500 })),
    'a proxy has nothing behind it': () => Promise.resolve(new Response('Bad Gateway', { status: 502 })),
    'it takes too long': () => Promise.reject(new DOMException('late', 'TimeoutError')),
  }

  for (const [name, fault] of Object.entries(faults))
    it(`loses nothing and doubles nothing when ${name}`, async () => {
      const { phone, on } = await town.phoneOf(staff.sari)
      const one = child()
      await phone.record([drafts.details(one), drafts.registered(one)])
      on.between = (_path, _init, answer) => fault(answer)
      await phone.syncNow()
      expect(phone.status.get().waiting).toBe(2)
      expect(phone.status.get().trouble).toBeDefined()
      on.between = (_path, _init, answer) => answer()
      await phone.syncNow()
      expect(phone.status.get()).toMatchObject({ waiting: 0, kept: 2, trouble: undefined, refused: [] })
      const [{ count } = { count: 0 }] = await town.server.house.db.query<{ count: number }>(
        'select count(*)::int as count from entry where subject_id = $1',
        [one.id],
      )
      expect(count).toBe(2)
    })

  it('takes a batch that is too large in halves, and one unreadable entry stops nobody else', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const people = [child(), child(), child(), child()]
    await phone.record(people.map(drafts.details))
    const sizes: number[] = []
    on.between = async (path, init, answer) => {
      if (!path.endsWith('/push')) return answer()
      const { entries } = JSON.parse(await unpack(init.body)) as { entries: { subject: { id: string } }[] }
      sizes.push(entries.length)
      const bad = entries.some(({ subject }) => subject.id === people[2]?.id)
      return entries.length > 2 || bad ? problemAnswer(413, 'too-large') : answer()
    }
    await phone.syncNow()
    expect(sizes).toEqual([4, 2, 2, 1, 1])
    const { kept, refused } = phone.status.get()
    expect(kept).toBe(3)
    expect(refused).toMatchObject([{ reason: 'too-large' }])
  })
})

async function unpack(body: unknown): Promise<string> {
  if (typeof body === 'string') return body
  const stream = new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}

describe('a locked phone', () => {
  it('sends what was saved, sealed, and the server reads it', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record([drafts.details(one), drafts.registered(one)])
    phone.lock()
    on.requests.length = 0
    await on.device.sendSealed()
    const bearer = on.requests.map(({ headers }) => headers.authorization)
    expect(bearer).toHaveLength(1)
    expect((await on.device.users())[0]).toMatchObject({ waiting: 0 })
    const wati = await town.phoneOf(staff.wati)
    expect(names(wati.phone)).toContain(one.name)
    const again = await unlockOn(on, staff.sari)
    expect(await keptAll(again)).toBe(true)
  })

  it('hands over everything in a file that a colleague’s phone can hand in', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const one = child()
    await phone.record(drafts.details(one))
    phone.lock()
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
    for (const one of children) {
      await phone.record(drafts.checkIn(one, today))
      await phone.record(drafts.weighed(one, 7 + born / 100))
      await phone.record(drafts.weighed(one, 7.4, { happenedOn: addDays(today, -40) }))
    }
    on.requests.length = 0
    await phone.syncNow()
    const plain = bytesPushed(on)
    expect(await keptAll(phone)).toBe(true)
    for (const one of children) {
      await phone.record(drafts.weighed(one, 7.1, { happenedOn: addDays(today, -70) }))
      await phone.record(drafts.weighed(one, 6.8, { happenedOn: addDays(today, -100) }))
      await phone.record(drafts.weighed(one, 6.3, { happenedOn: addDays(today, -130) }))
    }
    phone.lock()
    on.requests.length = 0
    await on.device.sendSealed()
    const sealed = bytesPushed(on)
    console.log(`180 entries: ${plain} bytes plain, ${sealed} bytes sealed`)
    expect(plain).toBeLessThanOrEqual(15_000)
    expect(sealed).toBeLessThanOrEqual(120_000)
  })
})

const bytesPushed = (on: TestDevice): number =>
  on.requests.filter(({ path }) => path.endsWith('/push')).reduce((sum, { bytes }) => sum + bytes, 0)

describe('two users of one phone', () => {
  it('do not read each other, and whoever is signed in sends for both', async () => {
    const sari = await town.phoneOf(staff.sari)
    const one = child()
    await sari.phone.record(drafts.details(one))
    const sealed = await lineBehind(sari.phone).session.db.loose.toArray()
    sari.phone.lock()
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

describe('a restored server', () => {
  it('gets back what it lost, and the phone takes the new journal for its own', async () => {
    const { phone } = await town.phoneOf(staff.sari)
    const [first, second] = [child(), child()]
    await phone.record([drafts.details(first), drafts.registered(first)])
    await phone.record([drafts.details(second), drafts.registered(second)])
    await phone.syncNow()
    const { db, cell } = town.server.house
    await db.exec('set session_replication_role = replica')
    await db.run(
      'delete from line where cell = $1 and entry in (select id from entry where subject_id = $2)',
      [cell, second.id],
    )
    await db.run('delete from entry where cell = $1 and subject_id = $2', [cell, second.id])
    await db.exec('set session_replication_role = origin')
    await db.transaction((tx) => renewEpoch(tx, cell))
    await phone.syncNow()
    expect(await keptAll(phone)).toBe(true)
    expect(names(phone)).toEqual(expect.arrayContaining([first.name, second.name]))
    const wati = await town.phoneOf(staff.wati)
    expect(names(wati.phone)).toEqual(expect.arrayContaining([first.name, second.name]))
  })
})

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
    expect(await keptAll(phone)).toBe(true)
    const { session } = lineBehind(phone)
    expect(await session.db.blocks.where('shelf').equals(`${posts.mawar}/register`).count()).toBe(0)
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
    phone.lock()
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
    phone.lock()
    expect(await on.device.unlock(staff.sari, PIN)).toMatchObject({ problem: { code: 'revoked' } })
    await wati.phone.syncNow()
    expect(names(wati.phone)).toContain(one.name)
  })
})

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

describe('moves', () => {
  it('are proposed until the server keeps them; the second of two phones learns that it was too late', async () => {
    const [sari, wati] = [await town.phoneOf(staff.sari), await town.phoneOf(staff.wati)]
    const day = sari.phone.today()
    await sari.phone.record(drafts.dayMove(day, 'planned', 'open'))
    await wati.phone.record(drafts.dayMove(day, 'planned', 'open'))
    expect(await sari.phone.sessionDay(day)).toMatchObject({ state: 'planned', proposed: { to: 'open' } })
    await sari.phone.syncNow()
    expect(await sari.phone.sessionDay(day)).toMatchObject({ state: 'open', proposed: undefined })
    await wati.phone.syncNow()
    expect(await wati.phone.sessionDay(day)).toMatchObject({ state: 'open', proposed: undefined })
    expect(wati.phone.status.get().refused).toMatchObject([{ reason: 'state-changed', detail: 'open' }])
  })

  it('of one and the same thing by two phones are one thing', async () => {
    const [sari, wati] = [await town.phoneOf(staff.sari), await town.phoneOf(staff.wati)]
    const one = child()
    await sari.phone.record([drafts.details(one), drafts.registered(one)])
    const day = sari.phone.today()
    await sari.phone.record(drafts.checkIn(one, day))
    await wati.phone.record(drafts.checkIn(one, day))
    await sari.phone.syncNow()
    await wati.phone.syncNow()
    expect(wati.phone.status.get()).toMatchObject({ refused: [], held: [], waiting: 0 })
    const entries = (await wati.phone.person(one.id))?.entries ?? []
    expect(entries.filter(({ service }) => service === 'attendance')).toHaveLength(1)
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
