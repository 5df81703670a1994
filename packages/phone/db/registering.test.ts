import { cast, idOf, posts } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import { emptyPerson, gapsOf, registrationDrafts, type TypedPerson } from '../form/registration.ts'
import type { PersonRow } from './known.ts'
import type { Store } from './store.ts'
import { testSession, testStore } from './testing/test-session.ts'

const TODAY = '2026-03-10'

/** A mother tells this at the first table. */
const baby: TypedPerson = {
  ...emptyPerson('siti  aminah ', false),
  ...{ sex: 'P', birth: '12 07 2025', motherName: 'Yanti', rt: '3', book: true },
}

let born = 0
/** Saves the form as the screen does. */
async function registered(store: Store, typed: TypedPerson): Promise<PersonRow | undefined> {
  const person = idOf('registered', `${++born}`)
  const context = { today: TODAY, post: posts.mawar, person, newHousehold: idOf('house', `${born}`) } as const
  const saved = await store.record(registrationDrafts(typed, context))
  expect(saved).toMatchObject({ ok: true })
  return store.people.get().find(({ id }) => id === person)
}

const open = async () => testStore(await testSession())
const countedIn = async (store: Store, id: string) => {
  const tally = (await store.tallies('2026-03')).find(({ indicator }) => indicator === id)
  return tally?.contribution
}

describe('registering somebody', () => {
  it('takes a name, a sex, a day, a mother and an RT, and the child is of this post at once', async () => {
    const store = await open()
    expect(await registered(store, baby)).toMatchObject({
      ...{ name: 'siti aminah', sex: 'P', birth: '2025-07-12', motherName: 'Yanti', rt: '3' },
      ...{ atHome: true, guest: false, birthEstimated: false },
    })
    expect(await countedIn(store, 'skdn.S')).toMatchObject({ count: 1 })
    expect(await countedIn(store, 'skdn.K')).toMatchObject({ count: 1 })
  })

  it('needs a name only: what is missing is asked about and never in the way', async () => {
    const store = await open()
    const typed: TypedPerson = {
      ...emptyPerson('Mbah Karto', false),
      ...{ nikStatus: 'known', nik: '3515 14', phone: '12', familyCardNo: '1' },
    }
    expect(gapsOf(typed, TODAY)).toEqual(['sex', 'birth', 'nik', 'familyCardNo', 'phone'])
    expect(await registered(store, typed)).toMatchObject({ name: 'Mbah Karto', birth: undefined })
  })

  it('keeps an age that is only known about as an estimate', async () => {
    const store = await open()
    const typed: TypedPerson = { ...emptyPerson('Mbah Karto', false), ageInstead: true, age: '70' }
    expect(gapsOf(typed, TODAY)).toEqual(['sex'])
    expect(await registered(store, typed)).toMatchObject({ birth: '1956-03-10', birthEstimated: true })
    expect(gapsOf({ ...typed, age: '700' }, TODAY)).toContain('birth')
  })

  it('keeps a NIK that looks odd, and finds the person by its end', async () => {
    const store = await open()
    const odd: TypedPerson = { ...baby, nikStatus: 'known', nik: '3515 1499 0725 0017' }
    expect(gapsOf(odd, TODAY)).toEqual([])
    const row = await registered(store, odd)
    expect(store.search('0017').map(({ id }) => id)).toEqual([row?.id])
  })

  it('counts a guest nowhere here, and says where the guest is from', async () => {
    const store = await open()
    const guest = { ...baby, guest: true, comesFrom: 'Melati, Sukasari' }
    expect(await registered(store, guest)).toMatchObject({
      ...{ atHome: false, guest: true, guestFrom: 'Melati, Sukasari' },
    })
    expect(await countedIn(store, 'skdn.S')).toMatchObject({ count: 0 })
  })

  it('remembers who is not the same person', async () => {
    const store = await open()
    const row = await registered(store, { ...baby, notSame: [cast.ayu.id] })
    const person = await store.person(row?.id ?? '')
    expect(person?.views['same-person']).toMatchObject({ pairs: [{ verdict: 'different' }] })
  })
})

describe('a dwelling', () => {
  it('is written down with its first child and offered for the next', async () => {
    const store = await open()
    const household = { known: undefined, headName: 'Karto Wiyono' }
    await registered(store, { ...baby, address: 'Jl. Kenanga 3', household })
    const [house] = await store.households()
    expect(house).toMatchObject({
      ...{ headName: 'Karto Wiyono', address: 'Jl. Kenanga 3', rt: '3' },
      members: [{ name: 'siti aminah' }],
    })
    const known = { known: house?.id ?? '', headName: 'Karto Wiyono' }
    const sister = await registered(store, { ...baby, name: 'Ani', household: known })
    expect(sister?.household).toBe(house?.id)
    const [same, ...others] = await store.households()
    expect(others).toEqual([])
    expect(same?.members.map(({ name }) => name)).toEqual(['Ani', 'siti aminah'])
    const { views } = (await store.person(sister?.id ?? '')) ?? {}
    expect(views?.membership).toMatchObject({ memberships: [{ relation: 'child' }] })
  })
})
