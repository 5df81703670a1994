import type { Uuid } from '@simpul/domain/core'
import {
  attended,
  cast,
  departed,
  died,
  editBodyOf,
  entry,
  idOf,
  introduced,
  judged,
  posts,
  registered,
  transferMove,
  voided,
  weighed,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { writeHomes } from './homes.ts'
import type { House } from './house.ts'
import { asDewi, byDewi, district, foundDistrict, linesOf, push } from './testing/district.ts'

const { budi, ayu } = cast
const { mawar, melati } = posts
const held = { standing: 'held', reason: 'not-allowed' }
const kept = { standing: 'kept' }

const says = (service: string, values: Readonly<Record<string, unknown>>, about: Uuid = budi.id) =>
  entry({ service, about, body: editBodyOf(values) })
const ofHome = (service: string, values: Readonly<Record<string, unknown>>) =>
  entry({
    ...{ service, about: idOf(service, 'Budi'), body: editBodyOf(values) },
    ...{ subject: { kind: 'household', id: idOf(service, 'Budi') } },
  } as never)
const renamed = (about: Uuid = budi.id) => byDewi(says('person', { name: 'Bukan Budi' }, about))

/** Dewi answers for both posts, as whoever serves two. */
const dewiOfBoth: Partial<House> = {
  actorOf: async (user) => ({
    user,
    assignments: [mawar, melati].map((unit) => ({
      ...{ role: 'kader', unit, sector: 'health', from: '2025-01-01' },
    })),
  }),
}

/** Sari is kader of Mawar, where Budi was registered; Dewi is kader of Melati. */
describeOnBothEngines('who writes about a person or home of another post', (open) => {
  const withBudi = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    expect(await push(db, [introduced(budi)])).toMatchObject([kept])
    return db
  }
  const asDewiPushes = (db: Db, ...edits: readonly unknown[]) => push(db, edits, asDewi)

  it('waits for a person: neither name nor number changes by naming somebody from the own post', async () => {
    const db = await withBudi()
    const edits = [renamed(), byDewi(says('identity', { phone: '081200000000' }))]
    expect(await asDewiPushes(db, ...edits)).toMatchObject([held, held])
    expect(await linesOf(db, melati)).toEqual([])
    expect(await linesOf(db, mawar)).toHaveLength(1)
  })

  it('waits also when the person was their guest, whose weighing they may write', async () => {
    const db = await withBudi()
    const guest = byDewi(attended(budi, melati, '2026-02-12'))
    expect(await asDewiPushes(db, guest, renamed())).toMatchObject([kept, held])
  })

  it('waits with every word about where somebody belongs, lives or died, and serves a guest all the same', async () => {
    const db = await withBudi()
    const home = { group: idOf('household', 'Budi'), groupKind: 'household', relation: 'child' }
    const words = [
      registered(budi, melati, '2026-02-01'),
      departed(budi, melati, '2026-02-02'),
      died(budi, '2026-02-03'),
      entry({ service: 'membership', about: budi.id, body: home }),
    ]
    expect(await asDewiPushes(db, ...words.map(byDewi))).toMatchObject(words.map(() => held))
    const served = [attended(budi, melati, '2026-02-12'), weighed(9.1, '2026-02-12', { of: budi })]
    expect(await asDewiPushes(db, ...served.map(byDewi))).toMatchObject([kept, kept])
    expect(await push(db, [died(budi, '2026-02-20')])).toMatchObject([kept])
  })

  it('waits with the home and the card of a family, and keeps those of their own', async () => {
    const db = await withBudi()
    const edits = [ofHome('household', { rt: '03' }), ofHome('family-card', { number: '3376010101010001' })]
    expect(await push(db, edits)).toMatchObject([kept, kept])
    const again = [ofHome('household', { rt: '04' }), ofHome('family-card', { number: '3376010101010002' })]
    expect(await asDewiPushes(db, ...again.map(byDewi))).toMatchObject([held, held])
    expect(await push(db, [ofHome('household', { rt: '06' })])).toMatchObject([kept])
    expect(await push(db, [byDewi(ofHome('household', { rt: '05' }))], asDewi, dewiOfBoth)).toMatchObject([
      kept,
    ])
  })

  it('says of a record of their own that it is the same person, and nothing of two others', async () => {
    const db = await withBudi()
    await push(db, [introduced(cast.joko)])
    await asDewiPushes(db, byDewi(introduced(ayu)))
    const said = [judged(budi, ayu, 'same'), judged(budi, cast.joko, 'same')]
    expect(await asDewiPushes(db, ...said.map(byDewi))).toMatchObject([kept, held])
  })

  it('takes back a word of their own that somebody had let in', async () => {
    const db = await withBudi()
    const word = byDewi(died(budi, '2026-02-03'))
    expect(await push(db, [word], { nowMs: asDewi.nowMs, from: 'server' })).toMatchObject([kept])
    expect(await asDewiPushes(db, byDewi(voided(word)))).toMatchObject([kept])
  })

  it('registers and mends a guest under an id of their own, before and after the two were found to be one', async () => {
    const db = await withBudi()
    const own = byDewi(introduced(ayu))
    expect(await asDewiPushes(db, own, renamed(ayu.id))).toMatchObject([kept, kept])
    const one = [budi.id, ayu.id].map((person) => ({ person, unit: mawar, standsFor: budi.id }))
    await db.transaction((tx) => writeHomes(tx, district.cell, one))
    expect(await asDewiPushes(db, renamed(ayu.id), renamed(budi.id))).toMatchObject([kept, kept])
  })

  it('does so as the post that was handed the person, in the same push as the acceptance', async () => {
    const db = await withBudi()
    const moved = { sender: mawar, receiver: melati, movedOn: '2026-02-01' }
    await push(db, [transferMove(budi, 'settled', 'proposed', moved)])
    const accepted = byDewi(transferMove(budi, 'proposed', 'accepted'))
    expect(await asDewiPushes(db, accepted, renamed())).toMatchObject([kept, kept])
  })

  it('does so when the policy lets them correct the person where they were registered', async () => {
    const db = await withBudi()
    expect(await push(db, [renamed()], asDewi, dewiOfBoth)).toMatchObject([kept])
  })

  it('is asked about nobody who is not known yet', async () => {
    const db = await withBudi()
    const stranger = idOf('person', 'belum dikenal')
    expect(await asDewiPushes(db, renamed(stranger))).toMatchObject([kept])
  })
})
