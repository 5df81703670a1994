import { cast, introduced, kept, posts, registered } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import type { Phone } from '../../db/phone.ts'
import { takeLines } from '../../db/take-lines.ts'
import { testSession, testStore } from '../../db/testing/test-session.ts'
import { visitList } from '../closing/day-facts.ts'
import { healthVisits } from './health-visits.ts'

const { ayu, budi } = cast

async function phoneWith(...people: (typeof budi)[]): Promise<Phone> {
  const store = await testStore(await testSession())
  const entries = kept(
    ...people.flatMap((person) => [introduced(person), registered(person, posts.mawar, '2025-06-01')]),
  )
  const lane = { unit: posts.mawar, lane: 'register', upTo: entries.length, more: false } as const
  await takeLines(store.session, { ...lane, entries })
  await store.changed({ subjects: people.map(({ id }) => ({ kind: 'person', id })), arrival: 0 })
  return store
}

describe('a visit that feeds the list of health', () => {
  it('ticks off whoever was met and stands on it, with the reasons of the list', async () => {
    const phone = await phoneWith(ayu, budi)
    const listed = (await visitList(phone, phone.today())).map(({ id }) => id)
    expect(listed.length).toBeGreaterThan(0)
    const drafts = await healthVisits(phone, listed, 'met')
    expect(drafts.map(({ subject }) => subject.id)).toEqual(listed)
    expect(await phone.record(drafts)).toMatchObject({ ok: true })
    const after = await visitList(phone, phone.today())
    expect(after.every(({ visit }) => visit?.met === 'met' && (visit.reasons?.length ?? 0) > 0)).toBe(true)
  })

  it('says nothing of somebody who is not on it', async () => {
    const phone = await phoneWith(ayu)
    expect(await healthVisits(phone, [budi.id], 'met')).toEqual([])
  })

  it('counts nobody at home as a visit too', async () => {
    const phone = await phoneWith(ayu, budi)
    const listed = (await visitList(phone, phone.today())).map(({ id }) => id)
    const drafts = await healthVisits(phone, listed, 'away')
    expect(await phone.record(drafts)).toMatchObject({ ok: true })
    expect(drafts.map(({ body }) => (body as { met: string }).met)).toEqual(listed.map(() => 'away'))
  })
})
