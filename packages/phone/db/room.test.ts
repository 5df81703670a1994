import { cast, editBodyOf, idOf, introduced, kept, posts } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import { fillBallast, hasBallast } from './ballast.ts'
import type { Draft } from './phone.ts'
import type { Session } from './session.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { fullDisk } from './testing/full-disk.ts'
import { testSession, testStore } from './testing/test-session.ts'

const draft = (name: string): Draft => ({
  service: 'person',
  subject: { kind: 'person', id: idOf('person', name) },
  body: editBodyOf({ name }),
})

const sentRow = (n: number) => ({
  ...{ id: idOf('entry', `${n}`), deviceSeq: n, subject: idOf('person', 'budi'), kind: 'person' as const },
  ...{ keyId: idOf('key', 'first'), sealed: new Uint8Array(8), sentAt: n },
})

describe('a full disk', () => {
  it('gives up the reserve first and saves all the same', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await fillBallast(session.deviceDb)
    await session.db.sent.bulkPut([1, 2, 3, 4].map(sentRow))
    let tries = 0
    fullDisk(() => ++tries > 1)
    const saved = await store.record(draft('Budi'))
    expect(saved.ok).toBe(true)
    expect(await hasBallast(session.deviceDb)).toBe(false)
    expect(await session.db.sent.count()).toBe(4)
  })

  it('then pictures and entries that were sent, oldest first, then lanes of others; entries and outbox never', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await store.record(draft('Ayu'))
    await session.db.sent.bulkPut([1, 2, 3, 4].map(sentRow))
    const file = { type: 'image/jpeg', bytes: 1, sealed: new Uint8Array(1) }
    const standings = ['sent', 'waiting'] as const
    await session.db.files.bulkPut(standings.map((standing) => ({ ...file, hash: standing, standing })))
    await foreignShelf(session)
    let tries = 0
    fullDisk(() => ++tries > 5)
    const saved = await store.record(draft('Budi'))
    expect(saved.ok).toBe(true)
    expect(await session.db.sent.count()).toBe(0)
    expect(await session.db.blocks.where('shelf').startsWith(posts.melati).count()).toBe(0)
    expect(await session.db.shelves.get(`${posts.melati}/register`)).toMatchObject({ parked: true })
    expect(await session.db.files.toCollection().primaryKeys()).toEqual(['waiting'])
    expect(await session.db.outbox.count()).toBe(2)
    expect(await session.db.loose.count()).toBe(2)
  })

  it('says so when nothing is left to give, and loses nothing that was saved', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await store.record(draft('Ayu'))
    let room = false
    fullDisk(() => room)
    expect(await store.record(draft('Budi'))).toEqual({ ok: false, problem: { code: 'disk-full' } })
    expect(store.people.get().map(({ name }) => name)).toEqual(['Ayu'])
    expect(await session.db.outbox.count()).toBe(1)
    room = true
    const saved = await store.record(draft('Budi'))
    expect(saved.ok && saved.value[0]?.deviceSeq).toBe(2)
  })
})

async function foreignShelf(session: Session): Promise<void> {
  const entries = kept(introduced(cast.karto))
  await takeSnapshot(session, { unit: posts.melati, lane: 'register', entries, upTo: 1 })
}
