import { cast, introduced, posts, staff } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { contactNotes, deviceProgress } from './device-progress.ts'
import type { Arrival } from './house.ts'
import { district, foundDistrict, noon, push } from './testing/district.ts'

const { budi } = cast
const { cell } = district
const device = introduced(budi).device

const numbered = (deviceSeq: number) => ({ ...introduced(budi), deviceSeq })

const withWaiting = (waiting: number): Arrival => ({
  nowMs: noon,
  from: { user: staff.sari, device, waiting },
})

describeOnBothEngines('the progress of a phone', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('shows what never arrived, whatever became of what did', async () => {
    const db = await founded()
    await push(db, [numbered(1), { ...numbered(2), unit: posts.melati }, numbered(5)], withWaiting(7))
    await push(db, [{ ...numbered(6), extra: true }, numbered(9)], withWaiting(3))
    expect(await deviceProgress(db, cell)).toEqual([
      {
        device,
        user: staff.sari,
        highest: 9,
        holes: [
          { from: 3, to: 4 },
          { from: 7, to: 8 },
        ],
        waiting: 3,
        lastContact: new Date(noon).toISOString(),
      },
    ])
    await push(db, [numbered(4), numbered(3), numbered(8), numbered(7)], withWaiting(0))
    expect(await deviceProgress(db, cell, [device])).toMatchObject([{ highest: 9, holes: [], waiting: 0 }])
  })

  it('is not moved by what somebody else claims', async () => {
    const db = await founded()
    const forged = { ...numbered(4), recordedBy: staff.wati }
    await push(db, [forged], withWaiting(0))
    expect(await deviceProgress(db, cell)).toMatchObject([{ user: staff.sari, highest: 0, holes: [] }])
  })

  it('remembers contacts that bring nothing', async () => {
    const db = await founded()
    const note = contactNotes(db, cell)
    await note({ device, user: staff.sari, waiting: 12, nowMs: noon })
    await note({ device, user: staff.sari, waiting: 2, nowMs: noon + 60_000 })
    expect(await deviceProgress(db, cell)).toMatchObject([
      { waiting: 2, lastContact: new Date(noon + 60_000).toISOString() },
    ])
  })

  it('does not write for every contact that says the same, but now and then', async () => {
    const db = await founded()
    const note = contactNotes(db, cell)
    const seen = async (minutes: number) => {
      await note({ device, user: staff.sari, waiting: 0, nowMs: noon + minutes * 60_000 })
      return (await deviceProgress(db, cell))[0]?.lastContact
    }
    const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()
    expect([await seen(0), await seen(4), await seen(6), await seen(10)]).toEqual([
      at(0),
      at(0),
      at(6),
      at(6),
    ])
  })

  it('takes the word of a seal for its writer', async () => {
    const db = await founded()
    const entry = { ...numbered(2), recordedBy: staff.wati }
    const provenWriters = new Map([[0, staff.wati]])
    const receipts = await push(db, [entry], { nowMs: noon, from: { user: staff.sari }, provenWriters })
    expect(receipts).toMatchObject([{ standing: 'kept' }])
    expect(await deviceProgress(db, cell)).toMatchObject([
      { user: staff.wati, highest: 2, holes: [{ from: 1, to: 1 }], waiting: null, lastContact: null },
    ])
  })
})
