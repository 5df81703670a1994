import { gzipSync } from 'node:zlib'
import type { JournalEntry } from '@simpul/domain/core'
import { cast, introduced, posts, registered, staff } from '@simpul/domain/testing'
import type { PullAnswer, PushAnswer, ReconcileAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { renewEpoch } from '../journal/epoch.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, problemIn, type TestHouse } from './testing/open-test-house.ts'
import type { TestPhone } from './testing/test-phone.ts'

const { budi, ayu, intan } = cast

const standings = ({ receipts }: PushAnswer) =>
  receipts.map((receipt) =>
    receipt.standing === 'kept' ? `kept ${receipt.seq}` : `${receipt.standing} ${receipt.reason}`,
  )

async function push(
  test: TestHouse,
  phone: TestPhone,
  rest: object,
  headers = phone.asPhone,
): Promise<PushAnswer> {
  const answer = await test.post('/api/sync/push', { device: phone.device, waiting: 0, ...rest }, headers)
  expect(answer.status).toBe(200)
  return (await answer.json()) as PushAnswer
}

async function pull(test: TestHouse, phone: TestPhone, rest: object = {}): Promise<PullAnswer> {
  const body = {
    device: phone.device,
    waiting: 0,
    epoch: phone.me.epoch,
    cursors: [{ unit: posts.mawar, lane: 'register', after: 0 }],
    ...rest,
  }
  const answer = await test.post('/api/sync/pull', body, phone.asPhone)
  expect(answer.status).toBe(200)
  return (await answer.json()) as PullAnswer
}

const idsIn = (answer: PullAnswer) =>
  answer.lanes.flatMap(({ lines }) => lines.map(({ entry }) => (entry as JournalEntry).id))

describeOnBothEngines('handing in', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))

  it('keeps what a phone sends, and answers a repeated batch the same', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const entries = [
      phone.write(introduced(budi), 1),
      phone.write(registered(budi, posts.mawar, '2026-01-10'), 2),
    ]
    const first = await push(test, phone, { entries })
    expect(standings(first)).toEqual(['kept 1', 'kept 2'])
    expect((await push(test, phone, { entries })).receipts).toEqual(first.receipts)
    expect(idsIn(await pull(test, phone))).toEqual(entries.map(({ id }) => id))
  })

  it('reads bodies packed with gzip', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const body = { device: phone.device, waiting: 0, entries: [phone.write(introduced(budi), 1)] }
    const packed = new Uint8Array(gzipSync(JSON.stringify(body)))
    const headers = { ...phone.asPhone, 'content-encoding': 'gzip' }
    const answer = await test.ask('/api/sync/push', { method: 'POST', body: packed, headers })
    expect(standings((await answer.json()) as PushAnswer)).toEqual(['kept 1'])
  })

  it('holds what somebody else is said to have written', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const forged = { ...phone.write(introduced(budi), 1), recordedBy: staff.wati }
    expect(standings(await push(test, phone, { entries: [forged] }))).toEqual(['held not-allowed'])
  })

  it('takes sealed entries from a locked phone, between open ones, in their places', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const sealed = [
      await phone.seal(phone.write(introduced(ayu), 2)),
      { ...(await phone.seal(phone.write(introduced(intan), 3))), data: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      await phone.seal(phone.write(registered(ayu, posts.mawar, '2026-01-10'), 4)),
    ]
    const rest = { entries: [phone.write(introduced(budi), 1)], sealed }
    const answer = await push(test, phone, rest, phone.asOutbox)
    expect(answer.receipts.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    expect(standings(answer)).toEqual(['kept 1', 'kept 2', 'held unreadable-seal', 'kept 3'])
    expect(standings(await push(test, phone, { sealed: sealed.slice(0, 1) }, phone.asOutbox))).toEqual([
      'kept 2',
    ])
  })

  it('does not take one entry under the name or number of another', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const seal = await phone.seal(phone.write(introduced(budi), 1))
    const renamed = { ...seal, deviceSeq: 2 }
    expect(standings(await push(test, phone, { sealed: [renamed] }))).toEqual(['held unreadable-seal'])
  })

  it('takes a rescue file from a colleague at a desk, in the name of who wrote it', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const file = {
      simpul: 'rescue',
      device: phone.device,
      user: staff.sari,
      madeAt: '2026-03-10T05:00:00.000Z',
      keys: [phone.keys.outboxKey],
      sealed: [await phone.seal(phone.write(introduced(budi), 1))],
    }
    const cookie = await test.signIn('ketua.mawar')
    const answer = await test.post('/api/sync/rescue', file, fromPage(cookie))
    expect(standings((await answer.json()) as PushAnswer)).toEqual(['kept 1'])
    expect(idsIn(await pull(test, phone))).toHaveLength(1)
  })

  it('holds what is sealed with a key that was never registered, and keeps it readable', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const entry = phone.write(introduced(budi), 1)
    await test.house.db.exec('delete from outbox_key')
    const file = {
      simpul: 'rescue',
      device: phone.device,
      user: staff.sari,
      madeAt: '2026-03-10T05:00:00.000Z',
      keys: [phone.keys.outboxKey],
      sealed: [await phone.seal(entry)],
    }
    const wati = await test.phoneOf(staff.wati)
    const answer = await test.post('/api/sync/rescue', file, wati.asPhone)
    expect(standings((await answer.json()) as PushAnswer)).toEqual(['held not-allowed'])
    const [held] = await test.house.db.query<{ envelope: unknown }>('select envelope from held')
    expect(held?.envelope).toEqual(entry)
    // Her own token would have been proof enough.
    expect(
      standings(await push(test, phone, { sealed: file.sealed, keys: file.keys }, phone.asOutbox)),
    ).toEqual(['held not-allowed'])
  })

  it('still takes what was written before a phone was withdrawn, and holds what is said to be later', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    test.pass(60_000)
    await test.post(`/api/devices/${phone.device}/revoke`, {}, phone.asPhone)
    const before = phone.write(introduced(budi), 1)
    const after = { ...phone.write(introduced(ayu), 2), recordedAt: '2026-03-10T05:01:00.001Z-0000' as const }
    const body = { device: phone.device, waiting: 0, entries: [before, after] }
    expect(await problemIn(test.post('/api/sync/push', body, phone.asPhone))).toBe('device-revoked')
    expect(standings(await push(test, phone, body, phone.asOutbox))).toEqual(['kept 1', 'held not-allowed'])

    const late = {
      ...phone.write(introduced(intan), 3),
      recordedAt: '2026-03-10T06:00:00.000Z-0000' as const,
    }
    const file = {
      simpul: 'rescue',
      device: phone.device,
      user: staff.sari,
      madeAt: '2026-03-10T05:00:00.000Z',
      keys: [],
      sealed: [
        await phone.seal(phone.write(registered(budi, posts.mawar, '2026-01-10'), 4)),
        await phone.seal(late),
      ],
    }
    const wati = await test.phoneOf(staff.wati)
    const rescued = (await (await test.post('/api/sync/rescue', file, wati.asPhone)).json()) as PushAnswer
    expect(standings(rescued)).toEqual(['kept 2', 'held not-allowed'])
  })
})

describeOnBothEngines('pulling', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))

  it('gives the lanes of the own post only, and says which they are', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    await push(test, phone, { entries: [phone.write(introduced(budi), 1)] })
    const dewi = await test.phoneOf(staff.dewi)
    const foreign = await pull(test, dewi, {
      cursors: [
        { unit: posts.mawar, lane: 'register', after: 0 },
        { unit: posts.melati, lane: 'identity', after: 0 },
        { unit: posts.melati, lane: 'register', after: 0 },
      ],
    })
    expect(foreign.lanes.map(({ unit, lane }) => `${unit} ${lane}`)).toEqual([`${posts.melati} register`])
    expect(foreign.granted.every(({ unit }) => unit === posts.melati)).toBe(true)
  })

  it('gives no lines to cursors of another epoch, and asks for what a restored server lacks', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const entry = phone.write(introduced(budi), 1)
    await push(test, phone, { entries: [entry] })
    await test.house.db.transaction((tx) => renewEpoch(tx, test.house.cell))
    const answer = await pull(test, phone)
    expect(answer.epoch).not.toBe(phone.me.epoch)
    expect(answer.lanes).toEqual([])
    expect(answer.granted.length).toBeGreaterThan(0)

    const lost = introduced(ayu).id
    const ask = (epoch: string) =>
      test.post('/api/sync/reconcile', { device: phone.device, epoch, ids: [entry.id, lost] }, phone.asOutbox)
    expect(await problemIn(ask(phone.me.epoch))).toBe('wrong-epoch')
    expect(((await (await ask(answer.epoch)).json()) as ReconcileAnswer).missing).toEqual([lost])
  })

  it('notes that a phone was heard from, and what still waits on it', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    await pull(test, phone, { waiting: 12 })
    const cookie = await test.signIn('ketua.mawar')
    const { users } = (await (await test.ask('/api/users', { headers: { cookie } })).json()) as {
      users: { id: string; devices: unknown[] }[]
    }
    expect(users.find(({ id }) => id === staff.sari)?.devices).toEqual([
      {
        id: phone.device,
        name: 'Redmi Kenarimerah',
        lastSeen: '2026-03-10T05:00:00.000Z',
        waiting: 12,
        revoked: false,
      },
    ])
  })

  it('speaks to a phone only about itself', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const other = await test.phoneOf(staff.wati)
    const body = { device: other.device, waiting: 0, epoch: phone.me.epoch, cursors: [] }
    expect(await problemIn(test.post('/api/sync/pull', body, phone.asPhone))).toBe('bad-request')
    const cookie = await test.signIn('ketua.mawar')
    expect(await problemIn(test.post('/api/sync/pull', body, fromPage(cookie)))).toBe('not-allowed')
  })
})
