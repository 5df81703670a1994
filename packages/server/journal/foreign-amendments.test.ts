import type { JournalEntry, Uuid } from '@simpul/domain/core'
import { attended, cast, posts, registered, replaced, staff, voided } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { listHeld, release } from './held.ts'
import { writeHomes } from './homes.ts'
import type { House } from './house.ts'
import {
  asDewi,
  asSari,
  byDewi,
  district,
  foundDistrict,
  house,
  linesOf,
  noon,
  push,
} from './testing/district.ts'

const { budi } = cast
const { mawar, melati } = posts
const held = { standing: 'held', reason: 'not-allowed' }
const kept = { standing: 'kept' }

/** Dewi answers for both posts, as whoever serves two. */
const dewiOfBoth: Partial<House> = {
  actorOf: async (user) => ({
    user,
    assignments: [mawar, melati].map((unit) => ({
      role: 'kader',
      unit,
      sector: 'health',
      from: '2025-01-01',
    })),
  }),
}

/** Sari is kader of Mawar, where Budi is at home; Dewi is kader of Melati. */
describeOnBothEngines('who amends the entry of another post', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const written = async (fact: JournalEntry) => {
    const db = await founded()
    expect(await push(db, [fact])).toMatchObject([kept])
    return db
  }
  const at = async (db: Db, unit: Uuid) => (await linesOf(db, unit)).map((line) => line.entry)

  it('neither takes it back nor replaces it by naming it from the own post', async () => {
    const fact = registered(budi, mawar, '2026-01-10')
    const db = await written(fact)
    const forged = [byDewi(voided(fact, 'iseng')), byDewi(replaced(fact, fact.body))]
    expect(await push(db, forged, asDewi)).toMatchObject([held, held])
    expect(await at(db, mawar)).toEqual([fact.id])
    expect(await at(db, melati)).toEqual([])
  })

  it('does so where both posts have it: as host of a guest, and at home', async () => {
    const db = await founded()
    await db.transaction((tx) =>
      writeHomes(tx, district.cell, [{ person: budi.id, unit: melati, standsFor: budi.id }]),
    )
    const guest = attended(budi, mawar, '2026-02-12')
    expect(await push(db, [guest])).toMatchObject([kept])
    expect(await push(db, [byDewi(voided(guest))], asDewi)).toMatchObject([kept])
    expect(await push(db, [voided(guest)], asSari)).toMatchObject([kept])
  })

  it('does so when the policy lets them correct it where it lies', async () => {
    const fact = registered(budi, mawar, '2026-01-10')
    const db = await written(fact)
    expect(await push(db, [byDewi(voided(fact))], asDewi, dewiOfBoth)).toMatchObject([kept])
    expect(await linesOf(db, mawar)).toHaveLength(2)
  })

  it('waits for a person, whose word lets it in', async () => {
    const fact = registered(budi, mawar, '2026-01-10')
    const db = await written(fact)
    const taken = byDewi(voided(fact))
    await push(db, [taken], asDewi)
    expect(await listHeld(db, district.cell, [melati])).toMatchObject([{ id: taken.id }])
    const why = 'Budi sudah pindah ke Melati'
    expect(await release(db, house, taken.id, { by: staff.sari, why, nowMs: noon })).toMatchObject({
      ok: true,
    })
    expect(await at(db, mawar)).toEqual([fact.id, taken.id])
  })
})
