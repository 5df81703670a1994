import { cast, editBodyOf, introduced, kept, posts } from '@simpul/domain/testing'
import type { ComponentChildren } from 'preact'
import { describe, expect, it } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import type { Phone } from '../db/phone.ts'
import { takeLines } from '../db/take-lines.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { say } from '../text/language.ts'
import { register } from '../text/people-text.ts'
import { details as text } from '../text/person-text.ts'
import { PersonDetails } from './PersonDetails.tsx'
import { PersonEdit } from './PersonEdit.tsx'
import { PhoneContext } from './phone-context.ts'
import { drawn } from './testing/small-dom.ts'

const { budi } = cast
const NIK = '3376011001250001'
const subject = { kind: 'person', id: budi.id } as const

async function withNik() {
  const store = await testStore(await testSession())
  const entries = kept(introduced(budi))
  await takeLines(store.session, { unit: posts.mawar, lane: 'register', entries, upTo: 1, more: false })
  await store.changed({ subjects: [subject], arrival: 0 })
  await store.record({ service: 'identity', subject, body: editBodyOf({ nik: NIK, nikStatus: 'known' }) })
  const person = await store.person(budi.id)
  if (person === undefined) throw new Error('nobody')
  return { store, person }
}

const on = (phone: Phone, screen: ComponentChildren) =>
  drawn(
    <Router hook={memoryLocation({ path: '/' }).hook}>
      <PhoneContext.Provider value={phone}>{screen}</PhoneContext.Provider>
    </Router>,
  )

describe('the number of somebody', () => {
  it('shows when it has been noted who looked, and not before', async () => {
    const { store, person } = await withNik()
    const page = await on(store, <PersonDetails person={person} row={undefined} />)
    expect(page.text()).not.toContain(NIK)
    await page.press(say(text.show))
    await expect.poll(() => page.text()).toContain(NIK)
    expect(await store.session.db.shown.count()).toBe(1)
    await page.press(say(text.hide))
    await expect.poll(() => page.text()).not.toContain(NIK)
    expect(await store.session.db.shown.count()).toBe(1)
  })

  it('stays masked when that could not be noted', async () => {
    const { store, person } = await withNik()
    const full: Phone = { ...store, noteShown: async () => ({ ok: false, problem: { code: 'disk-full' } }) }
    const page = await on(full, <PersonDetails person={person} row={undefined} />)
    await page.press(say(text.show))
    await expect.poll(() => page.text()).toContain('penuh')
    expect(page.text()).not.toContain(NIK)
  })

  it('is masked on the page that corrects details, until somebody wants to change it', async () => {
    const { store } = await withNik()
    const page = await on(store, <PersonEdit id={budi.id} />)
    await expect.poll(() => page.text()).toContain(say(text.showToChange))
    expect(page.text()).not.toContain(say(register.phone))
    await page.press(say(text.showToChange))
    await expect.poll(() => page.text()).toContain(say(register.phone))
    expect(await store.session.db.shown.count()).toBe(1)
  })
})
