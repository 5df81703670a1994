import { cast, idOf, introduced, kept, posts } from '@simpul/domain/testing'
import { HELD_TEXT, type Receipt } from '@simpul/domain/wire'
import type { ComponentChildren } from 'preact'
import { describe, expect, it } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import type { Phone } from '../db/phone.ts'
import { fileReceipts } from '../db/receipts.ts'
import { takeLines } from '../db/take-lines.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { drafts } from '../sync/testing/drafts.ts'
import { say } from '../text/language.ts'
import { sending } from '../text/sending-text.ts'
import { child, weigh } from '../text/weigh-text.ts'
import { PhoneContext } from './phone-context.ts'
import { Sending } from './Sending.tsx'
import { drawn } from './testing/small-dom.ts'
import { Weigh } from './Weigh.tsx'

const { budi } = cast
const subject = { kind: 'person', id: budi.id } as const

/** A phone on which the server has not taken what these drafts say. */
async function refusing(drafts: Parameters<Phone['record']>[0], reason: 'set-aside' | 'id-taken') {
  const store = await testStore(await testSession())
  const entries = kept(introduced(budi))
  await takeLines(store.session, { unit: posts.mawar, lane: 'register', entries, upTo: 1, more: false })
  const saved = await store.record(drafts)
  const ids = saved.ok ? saved.value.map(({ id }) => id) : []
  const receipts: Receipt[] = ids.map((id, index) => ({ index, id, standing: 'refused', reason }))
  const subjects = await fileReceipts(store.session.db, receipts, store.session.wallNow(), () => true)
  await store.changed({ subjects: [subject, ...subjects], arrival: 0 })
  return { store, id: ids[0] ?? '' }
}

const weighing = { service: 'child-growth', subject, body: { weightKg: 7.2 } }

const shown = (phone: Phone, screen: ComponentChildren) =>
  drawn(
    <Router hook={memoryLocation({ path: '/' }).hook}>
      <PhoneContext.Provider value={phone}>{screen}</PhoneContext.Provider>
    </Router>,
  )

describe('a weighing that the server did not take', () => {
  it.each(['set-aside', 'id-taken'] as const)('can be mended when it was refused as %s', async (reason) => {
    const { store } = await refusing(weighing, reason)
    expect((await shown(store, <Sending />)).links()).toContain(say(sending.mend))
  })

  it.each([
    ['is no weighing', drafts.registered(budi)],
    [
      'only voids one',
      { ...weighing, body: null, amends: { entry: idOf('entry', 'first'), how: 'void', why: 'salah' } },
    ] as const,
  ])('is offered nothing to mend when it %s', async (_, draft) => {
    const { store } = await refusing(draft, 'set-aside')
    expect(store.status.get().refused).toHaveLength(1)
    expect((await shown(store, <Sending />)).links()).not.toContain(say(sending.mend))
  })

  it('opens as it was typed, asks for no reason, and the new one takes its place', async () => {
    const { store, id } = await refusing(weighing, 'set-aside')
    const page = await shown(store, <Weigh id={budi.id} entry={id} />)
    await expect.poll(() => page.text()).toContain(say(weigh.mending))
    expect(page.text()).not.toContain(say(weigh.correctReason))
    await page.press(say(weigh.save))
    await expect.poll(() => store.status.get()).toMatchObject({ refused: [], waiting: 1 })
    const entries = (await store.person(budi.id))?.entries.filter(({ service }) => service === 'child-growth')
    expect(entries).toMatchObject([{ body: { weightKg: 7.2 }, standing: 'waiting' }])
    expect(entries?.[0]?.amends).toBeUndefined()
    expect(await store.session.db.sent.get(id)).toMatchObject({ discarded: 'diperbaiki' })
  })

  it('still amends what it amended', async () => {
    const { store, id } = await refusing(weighing, 'id-taken')
    await store.retry(id)
    const amends = { entry: id, how: 'replace', why: 'salah baca' } as const
    const again = await store.record({ ...weighing, body: { weightKg: 7.4 }, amends })
    const second = again.ok ? (again.value[0]?.id ?? '') : ''
    const receipt = { index: 0, id: second, standing: 'refused', reason: 'id-taken' } as const
    await fileReceipts(store.session.db, [receipt], store.session.wallNow(), () => true)
    await store.changed({ subjects: [subject], arrival: 0 })
    const page = await shown(store, <Weigh id={budi.id} entry={second} />)
    await expect.poll(() => page.text()).toContain(say(weigh.mending))
    expect(page.text()).not.toContain(say(child.needReason))
    await page.press(say(weigh.save))
    await expect.poll(() => store.status.get()).toMatchObject({ refused: [], waiting: 2 })
    const entries = (await store.person(budi.id))?.entries ?? []
    expect(entries.find(({ amends: of }) => of !== undefined)).toMatchObject({
      amends,
      body: { weightKg: 7.4 },
    })
  })
})

describe('what the server holds', () => {
  it('says each reason once, whatever waits for it, and folds away what is more than a glance', async () => {
    const store = await testStore(await testSession())
    await store.record([1, 2, 3, 4, 5].map((kg) => ({ ...weighing, body: { weightKg: 7 + kg / 10 } })))
    const ids = (await store.session.db.outbox.toArray()).map(({ id }) => id)
    const held = ids.map((id, index) => ({ index, id, standing: 'held', reason: 'not-allowed' }) as const)
    await fileReceipts(store.session.db, held, store.session.wallNow(), () => true)
    await store.changed({ subjects: [subject], arrival: 0 })
    const page = await shown(store, <Sending />)
    expect(page.text().split(say(HELD_TEXT['not-allowed']))).toHaveLength(2)
    expect(page.text()).toContain(say(sending.heldMore, { count: 2 }))
  })
})
