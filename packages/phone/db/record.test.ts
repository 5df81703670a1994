import type { Lane } from '@simpul/domain/core'
import { sessionDayId } from '@simpul/domain/institution'
import { cast, editBodyOf, posts } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import * as house from './house.ts'
import type { Draft } from './phone.ts'
import { inAnotherTab, NOON, testSession, testStore } from './testing/test-session.ts'

const { budi, ayu } = cast

const details = ({ id, name, sex, birth }: (typeof cast)['budi']): Draft => ({
  service: 'person',
  subject: { kind: 'person', id },
  body: editBodyOf({ name, sex, birthDate: birth }),
})

const weighed = ({ id }: { id: string }, weightKg: number): Draft => ({
  service: 'child-growth',
  subject: { kind: 'person', id },
  body: { weightKg },
})

const checkIn = ({ id }: { id: string }): Draft => {
  const day = sessionDayId(posts.mawar, '2026-03-10')
  return {
    service: 'attendance',
    subject: { kind: 'person', id },
    body: { sessionDay: day },
  }
}

describe('saving', () => {
  it('stores the entry and its outbox row together, and the day list shows it at once', async () => {
    const store = await testStore(await testSession())
    const saved = await store.record([details(budi), weighed(budi, 7.2), checkIn(budi)])
    expect(saved.ok && saved.value.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3])
    expect(store.people.get()).toMatchObject([
      { name: 'Budi Santoso', weightKg: 7.2, weighedThisMonth: true, presentToday: true, unsent: 3 },
    ])
    expect(store.status.get()).toMatchObject({ total: 3, kept: 0, waiting: 3 })
    const person = await store.person(budi.id)
    expect(person?.entries.map(({ standing }) => standing)).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('is still there after the app was closed', async () => {
    const session = await testSession()
    const first = await testStore(session)
    await first.record([details(budi), weighed(budi, 7.2)])
    const again = await testStore(inAnotherTab(session))
    expect(again.people.get()).toMatchObject([{ name: 'Budi Santoso', weightKg: 7.2, unsent: 2 }])
    await first.tidy()
    const later = await testStore(inAnotherTab(session))
    expect(later.people.get()).toEqual(again.people.get())
  })

  it('is on the list after a crash, although the stored roster is older', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await store.record(details(budi))
    await store.tidy()
    await store.record([weighed(budi, 7.2), details(ayu)])
    const crashed = await testStore(inAnotherTab(session))
    expect(crashed.people.get()).toMatchObject([
      { name: 'Ayu Lestari' },
      { name: 'Budi Santoso', weightKg: 7.2 },
    ])
  })

  it('leaves nothing readable on the disk', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await store.record([details(budi), weighed(budi, 7.2)])
    await store.tidy()
    await store.unfinished.keep('weigh', { note: 'Budi rewel' })
    const everything: unknown[] = []
    for (const table of session.db.tables) everything.push(await table.toArray())
    const text = JSON.stringify(everything, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const secret of ['Budi', 'Santoso', '7.2', '2025-07-12', 'rewel', 'Sari'])
      expect(text.includes(secret), secret).toBe(false)
  })

  it('saves all drafts or none', async () => {
    const session = await testSession()
    const store = await testStore(session)
    const refused = await store.record([details(budi), weighed(budi, -1)])
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unreadable-body', draft: 1 } })
    expect(await session.db.outbox.count()).toBe(0)
    expect(await session.db.loose.count()).toBe(0)
    expect(await store.record({ ...details(budi), service: 'nobody-knows' })).toMatchObject({
      problem: { code: 'unknown-service' },
    })
  })

  it('keeps everything or nothing when it is killed in the middle, and leaves no gap', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await store.record(details(budi))
    const { hook } = session.db.loose
    const die = (): never => {
      throw new Error('battery')
    }
    hook('creating').subscribe(die)
    await expect(store.record([weighed(budi, 7.2), checkIn(budi)])).rejects.toThrow('battery')
    hook('creating').unsubscribe(die)
    expect(await session.db.outbox.count()).toBe(1)
    expect(await session.db.loose.count()).toBe(1)
    const saved = await store.record(weighed(budi, 7.2))
    expect(saved.ok && saved.value[0]?.deviceSeq).toBe(2)
  })

  it('numbers without a gap from two tabs at once', async () => {
    const session = await testSession()
    const [left, right] = [await testStore(session), await testStore(inAnotherTab(session))]
    await left.record(details(budi))
    const kilos = [7.1, 7.2, 7.3, 7.4, 7.5, 7.6]
    await Promise.all(kilos.map((kg, index) => (index % 2 === 0 ? left : right).record(weighed(budi, kg))))
    const rows = await session.db.outbox.orderBy('deviceSeq').toArray()
    expect(rows.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const { entries } = (await left.person(budi.id)) ?? { entries: [] }
    const bySeq = [...entries].sort((a, b) => a.deviceSeq - b.deviceSeq).map(({ recordedAt }) => recordedAt)
    expect(bySeq).toEqual([...bySeq].sort())
  })

  it('tells the other tab', async () => {
    const session = await testSession()
    const [left, right] = [await testStore(session), await testStore(inAnotherTab(session))]
    const told = new Promise<void>((resolve) => {
      right.onChange((subjects) => subjects.has(budi.id) && resolve())
    })
    await left.record(details(budi))
    await told
    expect(right.people.get()).toMatchObject([{ name: 'Budi Santoso' }])
  })

  it('does not write twice what is one and the same', async () => {
    const store = await testStore(await testSession())
    await store.record(checkIn(budi))
    expect(await store.record(checkIn(budi))).toMatchObject({ problem: { code: 'already-recorded' } })
    expect(store.status.get().total).toBe(1)
    expect(await store.record([checkIn(ayu), checkIn(ayu)])).toMatchObject({
      problem: { code: 'already-recorded', draft: 1 },
    })
  })

  it('checks somebody in again after that was taken back, as often as need be', async () => {
    const store = await testStore(await testSession())
    await store.record(details(budi))
    const first = await store.record(checkIn(budi))
    const id = first.ok ? (first.value[0]?.id ?? '') : ''
    for (let times = 0; times < 2; times++) {
      const amends = { entry: id, how: 'void', why: 'tidak datang' } as const
      await store.record({ ...checkIn(budi), amends, body: null })
      expect(store.people.get()).toMatchObject([{ presentToday: false }])
      const again = await store.record(checkIn(budi))
      expect(again.ok && again.value).toMatchObject([{ amends: { entry: id, how: 'replace' } }])
      expect(store.people.get()).toMatchObject([{ presentToday: true }])
    }
  })
})

describe('taking back', () => {
  it('undoes within ten seconds', async () => {
    const store = await testStore(await testSession())
    await store.record(details(budi))
    const saved = await store.record(weighed(budi, 17.2))
    const id = saved.ok ? (saved.value[0]?.id ?? '') : ''
    expect((await store.undo(id)).ok).toBe(true)
    expect(store.people.get()).toMatchObject([{ weightKg: undefined, unsent: 3 }])
    expect(await store.undo('01900000-0000-7000-8000-000000000000')).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('moves a weight to the right child in one transaction', async () => {
    const store = await testStore(await testSession())
    await store.record([details(budi), details(ayu)])
    const saved = await store.record(weighed(budi, 10.4))
    const wrong = saved.ok ? (saved.value[0]?.id ?? '') : ''
    await store.record([
      {
        service: 'child-growth',
        subject: { kind: 'person', id: budi.id },
        amends: { entry: wrong, how: 'void', why: 'salah orang' },
        body: null,
      },
      { ...weighed(ayu, 10.4), insteadOf: wrong },
    ])
    expect(store.people.get().map(({ name, weightKg }) => [name, weightKg])).toEqual([
      ['Ayu Lestari', 10.4],
      ['Budi Santoso', undefined],
    ])
  })
})

describe('what is restricted', () => {
  /** No service of the catalogue is L4 by law of this test; one is made so. */
  const restricted: typeof house = {
    ...house,
    serviceById: (id) => {
      const service = house.serviceById(id)
      const lane: Lane = 'social:L4'
      return service === undefined || id !== 'attendance' ? service : { ...service, lane, dataClass: 'L4' }
    },
  }

  it('lies on this phone only sealed for the server', async () => {
    const session = await testSession({ house: restricted })
    const store = await testStore(session)
    await store.record(details(budi))
    await store.record(checkIn(budi))
    expect(await session.db.outbox.count()).toBe(2)
    expect((await store.person(budi.id))?.entries.map(({ service }) => service)).toEqual(['person'])
    expect(store.people.get()).toMatchObject([{ presentToday: false, unsent: 2 }])
  })
})

it('opens the post’s session day as proposed until the server keeps it', async () => {
  const store = await testStore(await testSession())
  const day = store.today()
  expect(day).toBe('2026-03-10')
  expect(NOON).toBe(Date.UTC(2026, 2, 10, 5))
  const { id, state } = await store.sessionDay(day)
  expect(state).toBe('planned')
  await store.record({
    service: 'session-day',
    subject: { kind: 'activity', id },
    body: { from: 'planned', to: 'open', day },
  })
  expect(await store.sessionDay(day)).toMatchObject({ state: 'planned', proposed: { to: 'open' } })
})

it('keeps a half-filled form, sealed, until it is dropped', async () => {
  const { unfinished } = await testStore(await testSession())
  await unfinished.keep('weigh', { weightKg: 7 })
  expect(await unfinished.read('weigh')).toEqual({ weightKg: 7 })
  await unfinished.drop('weigh')
  expect(await unfinished.read('weigh')).toBeUndefined()
})
