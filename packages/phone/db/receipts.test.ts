import { cast, editBodyOf, idOf, introduced, kept, posts, staff } from '@simpul/domain/testing'
import type { Receipt } from '@simpul/domain/wire'
import { describe, expect, it } from 'vitest'
import { bringBack, dropCursors, sentIds } from './epoch.ts'
import { createKeys } from './keys.ts'
import { dueRows, rescueFile } from './outbox.ts'
import type { Draft } from './phone.ts'
import { fileReceipts, forgetOldSent, mayReadOf } from './receipts.ts'
import type { Session } from './session.ts'
import type { Store } from './store.ts'
import { takeLines } from './take-lines.ts'
import { cellPublicKey, NOON, sariIs, testSession, testStore } from './testing/test-session.ts'
import { wipeReadable, wipeShelves } from './wipe.ts'

const DAY = 86_400_000
const { budi, ayu } = cast

const named = ({ id, name }: { id: string; name: string }): Draft => ({
  service: 'person',
  subject: { kind: 'person', id },
  body: editBodyOf({ name }),
})

/** Saves people and gives their entries' ids. */
async function wrote(store: Store, ...people: { id: string; name: string }[]): Promise<string[]> {
  const saved = await store.record(people.map(named))
  return saved.ok ? saved.value.map(({ id }) => id) : []
}

const keptAt = (id: string, seq: number): Receipt => ({
  ...{ index: 0, id, standing: 'kept', unit: posts.mawar, seq },
})
const refused = (id: string): Receipt => ({
  ...{ index: 0, id, standing: 'refused', reason: 'state-changed', detail: 'closed' },
})
const held = (id: string): Receipt => ({ index: 0, id, standing: 'held', reason: 'date-in-future' })

async function told(store: Store, ...receipts: Receipt[]): Promise<void> {
  const { session } = store
  const mayRead = mayReadOf(session.me.granted)
  const subjects = await fileReceipts(session.db, receipts, session.wallNow(), mayRead)
  await store.changed({ subjects, arrival: 0 })
}

const due = ({ db }: Session, nowMs = NOON, plain = true) => dueRows(db, 100, nowMs, plain)

describe('receipts', () => {
  it('take out of the outbox only what the server names kept', async () => {
    const store = await testStore(await testSession())
    const [first, second] = await wrote(store, budi, ayu)
    await told(store, keptAt(first ?? '', 1))
    expect(store.status.get()).toMatchObject({ total: 2, kept: 1, waiting: 1 })
    expect((await due(store.session)).map(({ id }) => id)).toEqual([second])
    expect((await store.person(budi.id))?.entries).toMatchObject([{ standing: 'kept', seq: 1 }])
  })

  it('list what is held, and ask about it again once a day', async () => {
    const store = await testStore(await testSession())
    const [id = ''] = await wrote(store, budi)
    await told(store, held(id))
    expect(store.status.get()).toMatchObject({ waiting: 0, held: [{ id, reason: 'date-in-future' }] })
    expect(await due(store.session)).toEqual([])
    expect(await due(store.session, NOON + DAY + 1)).toHaveLength(1)
    expect(store.people.get()).toMatchObject([{ name: budi.name, unsent: 1 }])
  })

  it('send a seal that could not be opened again at once, but plain', async () => {
    const store = await testStore(await testSession())
    const [id = ''] = await wrote(store, budi)
    await told(store, { index: 0, id, standing: 'held', reason: 'unreadable-seal' })
    expect(await due(store.session, NOON, false)).toEqual([])
    expect(await due(store.session, NOON, true)).toHaveLength(1)
  })

  it('show what was refused with its reason, and count it in no view', async () => {
    const store = await testStore(await testSession())
    const [, id = ''] = await wrote(store, budi, ayu)
    await told(store, refused(id))
    expect(store.status.get().refused).toMatchObject([
      { id, reason: 'state-changed', detail: 'closed', entry: { standing: 'refused' } },
    ])
    expect(store.people.get().map(({ name }) => name)).toEqual([budi.name])
    await store.retry(id)
    expect(store.status.get()).toMatchObject({ waiting: 2, refused: [] })
    expect(store.people.get()).toHaveLength(2)
  })

  it('let a refused entry be given up with a reason, or written again in one transaction', async () => {
    const store = await testStore(await testSession())
    const [first = '', second = ''] = await wrote(store, budi, ayu)
    await told(store, refused(first), refused(second))
    await store.discard(first, 'sudah dicatat Wati')
    expect(await store.session.db.sent.get(first)).toMatchObject({ discarded: 'sudah dicatat Wati' })
    const again = await store.amendRefused(second, named({ ...ayu, name: 'Ayu L.' }))
    expect(again.ok).toBe(true)
    expect(store.status.get()).toMatchObject({ refused: [], waiting: 1, total: 1 })
    expect(store.people.get().map(({ name }) => name)).toEqual(['Ayu L.'])
  })

  it('mean nothing for rows that have left, and nothing is lost by an answer cut in half', async () => {
    const store = await testStore(await testSession())
    const [first = '', second = ''] = await wrote(store, budi, ayu)
    await told(store, keptAt(first, 1))
    await told(store, refused(first))
    expect(store.status.get()).toMatchObject({ kept: 1, waiting: 1, refused: [] })
    expect((await due(store.session)).map(({ id }) => id)).toEqual([second])
  })

  it('take back from reading what was handed over to another sector', async () => {
    const session = await testSession()
    session.me = sariIs(['institution'])
    const store = await testStore(session)
    const [id = ''] = await wrote(store, budi)
    expect(store.people.get()).toHaveLength(1)
    await told(store, keptAt(id, 1))
    expect(store.people.get()).toEqual([])
    expect(store.status.get()).toMatchObject({ kept: 1 })
  })

  it('that were lost come with the entry itself', async () => {
    const store = await testStore(await testSession())
    const [id = ''] = await wrote(store, budi)
    const own = (await store.person(budi.id))?.entries[0]
    if (own === undefined) throw new Error('nothing was written')
    const { standing: _, ...entry } = own
    await takeLines(store.session, {
      unit: posts.mawar,
      lane: 'register',
      entries: [{ ...entry, seq: 4 }],
      upTo: 4,
      more: false,
    })
    await store.changed({ subjects: [entry.subject], arrival: 0 })
    expect(store.status.get()).toMatchObject({ kept: 1, waiting: 0 })
    expect(await sentIds(store.session.db)).toEqual([id])
  })
})

describe('what was sent', () => {
  it('is kept sealed for 120 days', async () => {
    const clock = { ms: NOON }
    const store = await testStore(await testSession({}, clock))
    const [id = ''] = await wrote(store, budi)
    await told(store, keptAt(id, 1))
    await forgetOldSent(store.session.db, NOON + 119 * DAY)
    expect(await sentIds(store.session.db)).toEqual([id])
    await forgetOldSent(store.session.db, NOON + 121 * DAY)
    expect(await sentIds(store.session.db)).toEqual([])
  })

  it('goes out again when a restored server lacks it, and stands as waiting until then', async () => {
    const store = await testStore(await testSession())
    const ids = await wrote(store, budi, ayu)
    await told(store, ...ids.map((id, index) => keptAt(id, index + 1)))
    await dropCursors(store.session.db)
    await bringBack(store.session.db, [ids[1] ?? '', idOf('entry', 'of somebody else')])
    await store.changed({ subjects: [{ kind: 'person', id: ayu.id }], arrival: 0 })
    expect(store.status.get()).toMatchObject({ total: 2, kept: 1, waiting: 1 })
    expect((await store.person(ayu.id))?.entries).toMatchObject([{ standing: 'waiting' }])
  })
})

describe('a wipe', () => {
  it('spares what was written here and not sent', async () => {
    const store = await testStore(await testSession())
    await wrote(store, budi)
    const { session } = store
    await takeLines(session, {
      unit: posts.mawar,
      lane: 'register',
      entries: kept(introduced(ayu)),
      upTo: 1,
      more: false,
    })
    await wipeShelves(session.db, [`${posts.mawar}/register`])
    await store.wiped()
    expect(store.people.get().map(({ name }) => name)).toEqual([budi.name])
    await wipeReadable(session.db)
    await store.wiped()
    expect(store.people.get().map(({ name }) => name)).toEqual([budi.name])
    expect(await session.db.outbox.count()).toBe(1)
  })
})

it('puts what is on its way into a file without a readable word', async () => {
  const store = await testStore(await testSession())
  const [id = ''] = await wrote(store, budi)
  const { wrapped } = await createKeys('258013', store.session.device, cellPublicKey, 10)
  const keys = { ...wrapped, outboxKeyId: store.session.keys.outboxKeyId }
  keys.outboxForCell = { ...wrapped.outboxForCell, keyId: store.session.keys.outboxKeyId }
  const user = {
    ...{ id: staff.sari, name: 'Sari', postName: 'Mawar', keys, formerKeys: [], revoked: false },
    ...{ tries: { wrong: 0, waitUntilMs: 0 }, pushToken: '', token: new Uint8Array() },
  }
  const file = await rescueFile(store.session.db, user, store.session.device, NOON)
  const text = await file.text()
  expect(text.includes('Budi')).toBe(false)
  expect(JSON.parse(text)).toMatchObject({
    simpul: 'rescue',
    user: staff.sari,
    sealed: [{ id, deviceSeq: 1 }],
    keys: [{ keyId: store.session.keys.outboxKeyId }],
  })
})
