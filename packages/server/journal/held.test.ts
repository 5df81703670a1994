import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { defineService } from '@simpul/domain/core'
import {
  attended,
  cast,
  entry,
  introduced,
  posts,
  registered,
  staff,
  transferMove,
  voided,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { discard, listHeld, release, releaseReadable } from './held.ts'
import { asSari, byDewi, district, foundDistrict, house, linesOf, noon, push } from './testing/district.ts'

const { budi, ayu } = cast
const { cell } = district

const byChair = { by: staff.ratna, why: 'sudah ditanyakan', nowMs: noon }
const setAside = { standing: 'refused', reason: 'set-aside', detail: byChair.why }

describeOnBothEngines('held entries', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('take the next seq once a person lets them in, and are answered as kept from then on', async () => {
    const db = await founded()
    const tomorrow = { ...introduced(budi), happenedOn: '2026-03-11' as const }
    await push(db, [tomorrow, introduced(ayu)])
    expect(await listHeld(db, cell, [posts.mawar])).toMatchObject([{ id: tomorrow.id, envelope: tomorrow }])
    const released = await release(db, house, tomorrow.id, byChair)
    expect(released).toMatchObject({ ok: true, value: [{ standing: 'kept', seq: 2 }] })
    expect(await push(db, [tomorrow])).toMatchObject([{ standing: 'kept', seq: 2 }])
    expect(await listHeld(db, cell, [posts.mawar])).toEqual([])
  })

  it('wait for a person even when time or a new role would have let them in', async () => {
    const db = await founded()
    const tomorrow = { ...introduced(budi), happenedOn: '2026-03-11' as const }
    const first = await push(db, [tomorrow])
    expect(await push(db, [tomorrow], { ...asSari, nowMs: noon + 86_400_000 })).toEqual(first)
    await discard(db, cell, tomorrow.id, byChair)
    expect(await push(db, [tomorrow], { ...asSari, nowMs: noon + 86_400_000 })).toMatchObject([setAside])
    expect(await linesOf(db, posts.mawar)).toEqual([])
  })

  it('are decided once', async () => {
    const db = await founded()
    const elsewhere = { ...introduced(budi), unit: posts.melati }
    await push(db, [elsewhere])
    expect(await discard(db, cell, elsewhere.id, byChair)).toEqual({ ok: true, value: true })
    expect(await discard(db, cell, elsewhere.id, byChair)).toMatchObject({
      problem: { code: 'already-decided' },
    })
    expect(await release(db, house, elsewhere.id, byChair)).toMatchObject({
      problem: { code: 'already-decided' },
    })
    expect(await release(db, house, budi.id, byChair)).toMatchObject({ problem: { code: 'not-found' } })
    expect(await push(db, [elsewhere])).toMatchObject([setAside])
    expect(await push(db, [{ ...elsewhere, deviceSeq: 9 }])).toMatchObject([{ reason: 'id-taken' }])
    expect(await linesOf(db, posts.melati)).toEqual([])
  })

  it('stay when nobody here can read them, whatever a person says', async () => {
    const db = await founded()
    const garbage = entry({ service: 'attendance', about: budi.id, body: ['?', '\u0000', '\ud800'] })
    await push(db, [garbage])
    const [held] = await listHeld(db, cell, [posts.mawar])
    expect(held?.envelope).toEqual(garbage)
    const released = await release(db, house, garbage.id, byChair)
    expect(released).toMatchObject({ problem: { code: 'still-held', reason: 'unreadable-body' } })
  })

  it('are let in by a newer server that knows their service', async () => {
    const db = await founded()
    const seen = entry({ service: 'water-seen', about: budi.id, body: {} })
    const notMine = { ...entry({ service: 'water-seen', about: ayu.id, body: {} }), unit: posts.melati }
    expect(await push(db, [seen, notMine])).toMatchObject([{ standing: 'held' }, { standing: 'held' }])
    const waterSeen = defineService({
      id: 'water-seen',
      version: 1,
      kind: 'fact',
      subject: 'person',
      lane: 'health:L3',
      name: { id: 'Air', en: 'Water' },
      questions: [],
      view: () => ({}),
    })
    const newer = {
      ...house,
      serviceById: (id: string) => (id === 'water-seen' ? waterSeen : anyServiceById(id)),
    }
    expect(await releaseReadable(db, newer, noon)).toBe(1)
    expect(await linesOf(db, posts.mawar)).toEqual([{ seq: 1, entry: seen.id }])
    expect(await listHeld(db, cell, [posts.melati])).toMatchObject([
      { id: notMine.id, reason: 'not-allowed' },
    ])
  })

  it('wait together where two mend one wrong person, and go together', async () => {
    const db = await founded()
    const wrong = registered(budi, posts.mawar, '2026-01-10')
    await push(db, [wrong])
    const taken = voided(wrong)
    const right = { ...registered(ayu, posts.mawar, '2026-03-11'), insteadOf: wrong.id }
    const receipts = await push(db, [taken, right])
    expect(receipts.map((receipt) => receipt.standing)).toEqual(['held', 'held'])
    const released = await release(db, house, right.id, byChair)
    expect(released).toMatchObject({ ok: true, value: [{ seq: 2 }, { seq: 3 }] })
  })

  it('do not bring back a move that came too late', async () => {
    const db = await founded()
    const steps = { sender: posts.mawar, receiver: posts.melati, movedOn: '2026-02-01' }
    const late = transferMove(budi, 'settled', 'proposed', steps, { happenedOn: '2026-03-11' })
    await push(db, [introduced(budi), late, transferMove(budi, 'settled', 'proposed', steps)])
    const released = await release(db, house, late.id, byChair)
    expect(released).toMatchObject({ problem: { code: 'refused', reason: 'state-changed' } })
    expect(await listHeld(db, cell, [posts.mawar])).toMatchObject([{ id: late.id }])
  })

  it('keep a doubtful clock doubtful', async () => {
    const db = await founded()
    const ahead = {
      ...byDewi(attended(budi, posts.melati, '2026-03-11')),
      recordedAt: '2027-01-01T00:00:00.000Z-0000',
    }
    await push(db, [ahead], { ...asSari, from: { user: staff.dewi } })
    await release(db, house, ahead.id, byChair)
    expect(await db.query('select doubtful_clock from entry')).toEqual([{ doubtful_clock: true }])
  })
})
