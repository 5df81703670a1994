import type { Uuid } from '@simpul/domain/core'
import {
  attended,
  cast,
  editBodyOf,
  entry,
  idOf,
  introduced,
  posts,
  transferMove,
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
describeOnBothEngines('who edits a person of another post', (open) => {
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
