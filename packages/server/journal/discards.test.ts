import { cast, introduced, staff } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { deviceProgress } from './device-progress.ts'
import { recordDiscards } from './discards.ts'
import { district, foundDistrict, noon, push } from './testing/district.ts'

const { budi } = cast
const { cell } = district
const first = { ...introduced(budi), deviceSeq: 1 }
const { device } = first
const user = staff.sari

const refusals = `select id, reason, device_seq as n, received_by as by, discarded_why as why,
  extract(epoch from discarded_at)::float8 * 1000 as at from refusal order by n, by`

describeOnBothEngines('a refused entry that was given up', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('keeps why it was refused, and why and when it was given up, the first time', async () => {
    const db = await founded()
    const odd = { ...first, extra: true }
    await push(db, [odd])
    const told = { device, user, discarded: [{ id: first.id, deviceSeq: 1, reason: 'sudah dicatat' }] }
    await recordDiscards(db, cell, { ...told, nowMs: noon })
    const again = [{ id: first.id, deviceSeq: 1, reason: 'lain' }]
    await recordDiscards(db, cell, { ...told, discarded: [...again, ...again], nowMs: noon + 1000 })
    expect(await db.query(refusals)).toEqual([
      { id: first.id, reason: 'unreadable-envelope', n: 1, by: user, why: 'sudah dicatat', at: noon },
    ])
  })

  it('explains a number that never arrived, and nobody else’s', async () => {
    const db = await founded()
    await push(db, [{ ...first, deviceSeq: 3 }])
    expect(await deviceProgress(db, cell)).toMatchObject([{ holes: [{ from: 1, to: 2 }] }])
    const lost = { id: introduced(cast.ayu).id, deviceSeq: 2, reason: 'terlalu besar' }
    await recordDiscards(db, cell, { device, user, discarded: [lost], nowMs: noon })
    await recordDiscards(db, cell, { device, user: staff.wati, discarded: [], nowMs: noon })
    expect(await deviceProgress(db, cell)).toMatchObject([{ user, holes: [{ from: 1, to: 1 }] }])
    expect(await db.query(refusals)).toMatchObject([{ id: lost.id, reason: 'discarded', n: 2, by: user }])
  })

  it('is nobody’s but of who says so: a colleague on the same phone leaves the refusal as it is', async () => {
    const db = await founded()
    await push(db, [{ ...first, extra: true }])
    const discarded = [{ id: first.id, deviceSeq: 1, reason: 'bukan punya saya' }]
    await recordDiscards(db, cell, { device, user: staff.wati, discarded, nowMs: noon })
    const rows = await db.query<{ by: string; why: string | null }>(refusals)
    expect(rows.find(({ by }) => by === user)?.why).toBeNull()
  })
})
