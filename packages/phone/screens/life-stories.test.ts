import { idOf, posts, staff } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import type { FoldedPerson } from '../db/known.ts'
import type { Phone } from '../db/phone.ts'
import type { Store } from '../db/store.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { detailEdits, type StandingDetails, typedFromDetails, wrongDetails } from '../form/details.ts'
import { child, drafts } from '../sync/testing/drafts.ts'
import { openTown } from '../sync/testing/test-phones.ts'
import { changeTexts, isTold } from './change-text.ts'
import { decision, joinedPairs, pairsBetween, recordOf } from './same-person-steps.ts'
import { answer, proposal } from './transfer-steps.ts'

const TODAY = '2026-03-10'
type Saves = Pick<Phone, 'record' | 'person'>

async function known(phone: Saves, id: string): Promise<FoldedPerson> {
  const person = await phone.person(id)
  if (person === undefined) throw new Error(`nobody is ${id}`)
  return person
}

const open = async (): Promise<Store> => testStore(await testSession())
const who = (one: { id: string }) => ({ kind: 'person', id: one.id }) as const

async function arrive(store: Pick<Phone, 'record'>, ...people: ReturnType<typeof child>[]): Promise<void> {
  const saved = await store.record(people.flatMap((one) => [drafts.details(one), drafts.registered(one)]))
  expect(saved.ok).toBe(true)
}

describe('two records of one child', () => {
  it('become one with both weighings, and two again, exactly as they were', async () => {
    const store = await open()
    const [one, other] = [child(), child()]
    await arrive(store, one, other)
    await store.record([drafts.weighed(one, 7.2), drafts.weighed(other, 7.9, { happenedOn: '2026-02-10' })])
    const before = JSON.stringify(store.people.get().map(({ id, weightKg }) => [id, weightKg]))
    await store.record(
      pairsBetween(await known(store, one.id), await known(store, other.id)).map((pair) =>
        decision(pair, 'same'),
      ),
    )
    expect(store.people.get()).toHaveLength(1)
    const joined = await known(store, other.id)
    expect(joined.entries.filter(({ service }) => service === 'child-growth')).toHaveLength(2)
    const [pair] = joinedPairs(joined)
    expect(pair === undefined ? [] : [pair.a, pair.b].map((id) => recordOf(joined, id).name).sort()).toEqual(
      [one.name, other.name].sort(),
    )
    if (pair !== undefined) await store.record(decision(pair, 'different'))
    expect(JSON.stringify(store.people.get().map(({ id, weightKg }) => [id, weightKg]))).toBe(before)
  })

  it('can be joined and parted in any order, each time following what was decided before', async () => {
    const store = await open()
    const [a, b, c] = [child(), child(), child()]
    await arrive(store, a, b, c)
    const people = () => store.people.get().length
    const join = async (one: { id: string }, other: { id: string }) => {
      const pairs = pairsBetween(await known(store, one.id), await known(store, other.id))
      await store.record(pairs.map((pair) => decision(pair, 'same')))
      return people()
    }
    const part = async (one: { id: string }, other: { id: string }) => {
      const pair = joinedPairs(await known(store, one.id)).find((joined) =>
        [one.id, other.id].every((id) => id === joined.a || id === joined.b),
      )
      if (pair !== undefined) await store.record(decision(pair, 'different'))
      return people()
    }
    expect(await join(a, b)).toBe(2)
    expect(await join(b, c)).toBe(1)
    expect(await part(a, b)).toBe(2)
    expect(await join(b, a)).toBe(1)
    const codes = (await known(store, a.id)).findings(TODAY).map(({ code }) => code)
    expect(codes.filter((code) => code === 'clash' || code === 'still-joined')).toEqual([])
  })
})

describe('correcting who somebody is', () => {
  const standingOf = ({ views }: FoldedPerson): StandingDetails => ({
    person: (views.person ?? {}) as StandingDetails['person'],
    identity: (views.identity ?? {}) as StandingDetails['identity'],
  })

  it('writes what was changed only, and says which edits it saw', async () => {
    const store = await open()
    const one = child()
    await arrive(store, one)
    const standing = standingOf(await known(store, one.id))
    const typed = { ...typedFromDetails(standing), motherName: 'Yanti', nikStatus: 'not_issued' as const }
    expect(detailEdits(standing, typedFromDetails(standing), TODAY)).toEqual([])
    const edits = detailEdits(standing, { ...typed, name: 'Bunga' }, TODAY)
    expect(edits.map(({ body }) => Object.keys(body))).toEqual([['name', 'motherName'], ['nikStatus']])
    await store.record(edits.map(({ service, body }) => ({ service, subject: who(one), body })))
    expect(store.people.get()).toMatchObject([{ name: 'Bunga', motherName: 'Yanti', birth: one.birth }])
    expect((await known(store, one.id)).findings(TODAY).some(({ code }) => code.startsWith('clash'))).toBe(
      false,
    )
  })

  it('empties what was wrong, and does not take half a date for one', async () => {
    const store = await open()
    const one = child()
    await arrive(store, one)
    const standing = standingOf(await known(store, one.id))
    const typed = typedFromDetails(standing)
    expect(wrongDetails({ ...typed, birth: '12 07', nikStatus: 'known', nik: '12' }, TODAY)).toEqual([
      'birth',
      'nik',
    ])
    const edits = detailEdits(standing, { ...typed, birth: '' }, TODAY)
    await store.record(edits.map(({ service, body }) => ({ service, subject: who(one), body })))
    expect(store.people.get()[0]?.birth).toBeUndefined()
  })

  it('is told in words, with numbers masked', async () => {
    const store = await open()
    const one = child()
    await arrive(store, one)
    const nik = { nikStatus: 'known' as const, nik: '3515 1412 0725 0001' }
    const standing = standingOf(await known(store, one.id))
    const edits = detailEdits(standing, { ...typedFromDetails(standing), ...nik }, TODAY)
    await store.record(edits.map(({ service, body }) => ({ service, subject: who(one), body })))
    const told = (await known(store, one.id)).entries.filter(isTold).flatMap(changeTexts)
    expect(told).toContain(`Nama lengkap: ${one.name}`)
    expect(told).toContain('Didaftar pertama kali')
    expect(told).toContain('NIK: 3515••••••••0001')
    expect(told.join()).not.toContain('1412')
  })
})

describe('a child that moves to the next post', () => {
  it('is asked for with its name, and brings its whole history when it is taken in', async () => {
    const town = await openTown()
    const { phone: mawar } = await town.phoneOf(staff.sari)
    const { phone: melati } = await town.phoneOf(staff.dewi)
    const one = child()
    await arrive(mawar, one)
    await mawar.record(drafts.weighed(one, 7.2))
    await mawar.record(proposal(await known(mawar, one.id), posts.mawar, posts.melati, mawar.today()))
    expect(mawar.handovers()).toMatchObject([{ direction: 'out', isKept: false }])
    await mawar.syncNow()
    expect(mawar.handovers()).toMatchObject([{ direction: 'out', isKept: true, answer: undefined }])
    await melati.syncNow()
    const [incoming] = melati.handovers()
    expect(incoming).toMatchObject({ direction: 'in', transfer: { who: { name: one.name } } })
    expect(melati.people.get().some(({ id }) => id === one.id)).toBe(false)
    if (incoming !== undefined) await melati.record(answer(incoming.transfer, 'accepted'))
    expect(melati.handovers()).toMatchObject([{ answer: 'accepted' }])
    await melati.syncNow()
    await melati.syncNow()
    const arrived = melati.people.get().find(({ id }) => id === one.id)
    expect(arrived).toMatchObject({ name: one.name, atHome: true, weightKg: 7.2 })
    expect(melati.handovers()).toEqual([])
    await mawar.syncNow()
    expect(mawar.people.get().find(({ id }) => id === one.id)).toMatchObject({ atHome: false, guest: false })
  })

  it('stays when the move is withdrawn, and an answer that comes too late is refused and explained', async () => {
    const town = await openTown()
    const { phone: mawar } = await town.phoneOf(staff.sari)
    const { phone: melati, on } = await town.phoneOf(staff.dewi)
    const one = child()
    await arrive(mawar, one)
    await mawar.record(proposal(await known(mawar, one.id), posts.mawar, posts.melati, mawar.today()))
    await mawar.syncNow()
    await melati.syncNow()
    on.online = false
    const [incoming] = melati.handovers()
    if (incoming !== undefined) await melati.record(answer(incoming.transfer, 'accepted'))
    const [outgoing] = mawar.handovers()
    if (outgoing !== undefined) await mawar.record(answer(outgoing.transfer, 'withdrawn'))
    await mawar.syncNow()
    on.online = true
    await melati.syncNow()
    expect(melati.status.get().refused).toMatchObject([{ reason: 'state-changed', detail: 'withdrawn' }])
    expect(melati.handovers()).toEqual([])
    expect(mawar.people.get().find(({ id }) => id === one.id)?.atHome).toBe(true)
    // The next move starts from there.
    await mawar.record(proposal(await known(mawar, one.id), posts.mawar, posts.melati, mawar.today()))
    await mawar.syncNow()
    expect(mawar.status.get().refused).toEqual([])
  })
})

describe('a life on the phone', () => {
  it('leaves, comes back, and a death noted by mistake is taken back', async () => {
    const store = await open()
    const one = child()
    await arrive(store, one)
    const residence = (body: object, happenedOn = TODAY) =>
      store.record({ service: 'residence', subject: who(one), happenedOn: happenedOn as typeof TODAY, body })
    const row = () => store.people.get()[0]
    await residence({ event: 'departed', towards: 'Lampung' })
    expect(row()).toMatchObject({ atHome: false, guest: false })
    await residence({ event: 'returned', home: posts.mawar })
    expect(row()).toMatchObject({ atHome: true })
    const died = await residence({ event: 'died' })
    expect(row()).toMatchObject({ atHome: false, died: TODAY })
    const entry = died.ok ? died.value[0]?.id : undefined
    await store.record({
      service: 'residence',
      subject: who(one),
      body: null,
      amends: { entry: entry ?? idOf('none', ''), how: 'void', why: 'salah orang' },
    })
    expect(row()).toMatchObject({ atHome: true, died: undefined })
  })
})
