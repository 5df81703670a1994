import { cast, idOf, introduced, kept, posts, registered } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import type { PersonRow, SessionDay } from '../db/known.ts'
import type { Store } from '../db/store.ts'
import { takeLines } from '../db/take-lines.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { openingOf } from './open-day.ts'
import { checkIn, takeBackCheckIn } from './check-in.ts'
import { recordWeighing, undoAll } from './record-weighing.ts'
import { weighingDraft } from './weighing-draft.ts'

const { budi, ayu } = cast

/** A phone of Mawar on which Budi belongs to Mawar, on an open session day. */
async function phoneOnTheDay(): Promise<{ store: Store; day: SessionDay }> {
  const store = await testStore(await testSession())
  const entries = kept(introduced(budi), registered(budi, posts.mawar, '2026-01-05'))
  await takeLines(store.session, { unit: posts.mawar, lane: 'register', entries, upTo: 2, more: false })
  await store.changed({ subjects: [{ kind: 'person', id: budi.id }], arrival: 0 })
  await store.record(openingOf(await store.sessionDay(store.today())))
  return { store, day: await store.sessionDay(store.today()) }
}

const rowOf = (store: Store, id: string): PersonRow | undefined =>
  store.people.get().find((row) => row.id === id)

const bodies = async (store: Store, id: string) =>
  (await store.person(id))?.entries
    .filter(({ service, amends }) => service === 'attendance' && amends === undefined)
    .map(({ body }) => body)

describe('a check-in', () => {
  it('is written once, and the child waits from then on', async () => {
    const { store, day } = await phoneOnTheDay()
    expect(await checkIn(store, day, budi.id)).toBe('came')
    expect(await checkIn(store, day, budi.id)).toBe('was-here')
    expect(await bodies(store, budi.id)).toEqual([{ sessionDay: day.id }])
    await store.settled()
    expect(rowOf(store, budi.id)).toMatchObject({ presentToday: true, weighedThisMonth: false })
    expect(rowOf(store, budi.id)?.presentSince).toBeDefined()
  })

  it('taken back and said again stands', async () => {
    const { store, day } = await phoneOnTheDay()
    await checkIn(store, day, budi.id)
    expect(await takeBackCheckIn(store, day, budi.id)).toBe('taken-back')
    expect(await takeBackCheckIn(store, day, budi.id)).toBe('was-not-here')
    await store.settled()
    expect(rowOf(store, budi.id)).toMatchObject({ presentToday: false, presentSince: undefined })
    expect(await checkIn(store, day, budi.id)).toBe('came')
    await store.settled()
    expect(rowOf(store, budi.id)?.presentToday).toBe(true)
  })

  it('of somebody this phone does not know is that of a guest, with a row for today and nothing said about who', async () => {
    const { store, day } = await phoneOnTheDay()
    const stranger = idOf('person', 'from elsewhere')
    expect(await checkIn(store, day, stranger)).toBe('came')
    expect(await bodies(store, stranger)).toEqual([{ sessionDay: day.id, guest: true }])
    await store.settled()
    expect(rowOf(store, stranger)).toMatchObject({ name: '', atHome: false, presentToday: true })
    const person = await store.person(stranger)
    expect(person?.entries.map(({ service }) => service)).toEqual(['attendance'])
    if (person === undefined) return
    const weighed = await recordWeighing(store, day, person, weighingDraft(person, { weightKg: 9 }, day.day))
    expect(weighed.ok && weighed.value.map(({ service }) => service)).toEqual(['child-growth'])
  })
})

describe('a weighing on an open day', () => {
  const weigh = async (store: Store, day: SessionDay, on = day.day) => {
    const person = await store.person(budi.id)
    if (person === undefined) throw new Error('nobody')
    const saved = await recordWeighing(store, day, person, weighingDraft(person, { weightKg: 9 }, on))
    return saved.ok ? saved.value : []
  }

  it('also says that the child came, once, and undone both are taken back', async () => {
    const { store, day } = await phoneOnTheDay()
    const saved = await weigh(store, day)
    expect(saved.map(({ service }) => service)).toEqual(['child-growth', 'attendance'])
    expect((await weigh(store, day)).map(({ service }) => service)).toEqual(['child-growth'])
    expect(await undoAll(store, saved)).toBe(true)
    await store.settled()
    expect(rowOf(store, budi.id)).toMatchObject({ presentToday: false })
  })

  it('says nothing of the kind from paper of another day, or before the day is opened', async () => {
    const { store, day } = await phoneOnTheDay()
    expect(await weigh(store, day, '2026-03-09')).toHaveLength(1)
    expect(await weigh(store, await store.sessionDay('2026-03-11'), '2026-03-11')).toHaveLength(1)
  })

  it('is saved all the same when another table of the phone was quicker', async () => {
    const { store, day } = await phoneOnTheDay()
    const before = await store.person(budi.id)
    await checkIn(store, day, budi.id)
    if (before === undefined) throw new Error('nobody')
    const draft = weighingDraft(before, { weightKg: 9 }, day.day)
    expect(await recordWeighing(store, day, before, draft)).toMatchObject({ ok: true })
  })
})

it('the other child stays as it was', async () => {
  const { store, day } = await phoneOnTheDay()
  await checkIn(store, day, budi.id)
  expect(await store.person(ayu.id)).toBeUndefined()
})
