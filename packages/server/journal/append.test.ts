import { clockReading, readingMs } from '@simpul/domain/core'
import {
  attended,
  cast,
  entry,
  introduced,
  posts,
  registered,
  replaced,
  staff,
  voided,
} from '@simpul/domain/testing'
import type { Receipt } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { asSari, byDewi, foundDistrict, linesOf, noon, push } from './testing/district.ts'

const { budi, ayu } = cast

const standingsOf = (receipts: readonly Receipt[]) =>
  receipts.map((receipt) =>
    receipt.standing === 'kept' ? receipt.seq : `${receipt.standing} ${receipt.reason}`,
  )

describeOnBothEngines('appending', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('keeps what Sari sends, numbered from one', async () => {
    const db = await founded()
    const entries = [introduced(budi), registered(budi, posts.mawar, '2026-01-10'), introduced(ayu)]
    const receipts = await push(db, entries)
    expect(receipts.map((receipt) => receipt.index)).toEqual([0, 1, 2])
    expect(standingsOf(receipts)).toEqual([1, 2, 3])
    expect((await linesOf(db, posts.mawar)).map((line) => line.entry)).toEqual(entries.map(({ id }) => id))
  })

  it('answers the same to a batch that is sent twice, alone or inside another', async () => {
    const db = await founded()
    const entries = [introduced(budi), introduced(ayu)]
    const first = await push(db, entries)
    expect(await push(db, entries)).toEqual(first)
    const later = registered(budi, posts.mawar, '2026-01-10')
    expect(standingsOf(await push(db, [later, ...entries, later]))).toEqual([3, 1, 2, 3])
  })

  it('takes the good entries of a batch with bad ones', async () => {
    const db = await founded()
    const good = introduced(budi)
    const receipts = await push(db, [
      null,
      { id: 'no entry' },
      good,
      { ...introduced(ayu), unit: posts.mawar, extra: 1 },
      { ...introduced(ayu), body: { name: { value: 'x'.repeat(70_000), saw: [] } } },
      { ...introduced(ayu), body: { name: { value: 'half \ud800 of a pair', saw: [] } } },
    ])
    expect(standingsOf(receipts)).toEqual([
      'refused unreadable-envelope',
      'refused unreadable-envelope',
      1,
      'refused unreadable-envelope',
      'refused too-large',
      'held unreadable-body',
    ])
  })

  it('keeps an amendment that arrives before what it amends', async () => {
    const db = await founded()
    const fact = registered(budi, posts.mawar, '2026-01-10')
    expect(standingsOf(await push(db, [voided(fact)]))).toEqual([1])
    expect(standingsOf(await push(db, [replaced(fact, fact.body), fact]))).toEqual([2, 3])
  })

  it('answers two phones alike that checked in the same child', async () => {
    const db = await founded()
    const here = attended(budi, posts.mawar, '2026-01-12')
    const there = {
      ...here,
      recordedBy: staff.wati,
      deviceSeq: 77,
      recordedAt: '2026-01-12T02:00:00.000Z-0000',
    }
    const first = await push(db, [here])
    const second = await push(db, [there], { nowMs: Date.UTC(2026, 2, 10), from: { user: staff.wati } })
    expect(second).toEqual(first)
    expect(await linesOf(db, posts.mawar)).toHaveLength(1)
  })

  it('does not let another entry take the number of a kept one', async () => {
    const db = await founded()
    const kept = introduced(budi)
    await push(db, [kept])
    const other = { ...introduced(ayu), id: kept.id }
    expect(standingsOf(await push(db, [other]))).toEqual(['refused id-taken'])
  })

  it('explains the numbers of all who used an id that was taken, and leaves its first entry alone', async () => {
    const db = await founded()
    const kept = introduced(budi)
    const held = { ...introduced(budi), happenedOn: '2026-03-11' as const }
    await push(db, [kept, held])
    const before = await db.query('select * from entry order by id')
    const asOther = (id: string, deviceSeq: number) => ({ ...introduced(ayu), id, deviceSeq })
    const batch = [asOther(kept.id, 41), asOther(held.id, 42), byDewi(asOther(kept.id, 41))]
    const asBoth = { ...asSari, provenWriters: new Map([[2, staff.dewi]]) }
    for (const _ of ['first', 'again'])
      expect(standingsOf(await push(db, batch, asBoth))).toEqual([
        'refused id-taken',
        'refused id-taken',
        'refused id-taken',
      ])
    const refusals =
      'select id, reason, device, device_seq as n, received_by as by from refusal order by n, by'
    const taken = (id: string, device: string, n: number, by: string) => ({
      id,
      reason: 'id-taken',
      device,
      n,
      by,
    })
    const both = [
      taken(kept.id, kept.device, 41, staff.sari),
      taken(kept.id, batch[2]?.device ?? '', 41, staff.dewi),
    ]
    expect(await db.query(refusals)).toEqual([
      ...both.sort((a, b) => (a.by < b.by ? -1 : 1)),
      taken(held.id, held.device, 42, staff.sari),
    ])
    expect(await db.query('select * from entry order by id')).toEqual(before)
    expect(standingsOf(await push(db, [kept, held]))).toEqual([1, 'held date-in-future'])
  })

  it('takes only one of two entries that bear one id in the same batch', async () => {
    const db = await founded()
    const held = { ...introduced(budi), happenedOn: '2026-03-11' as const }
    const other = { ...introduced(ayu), id: held.id, happenedOn: '2026-03-11' as const, deviceSeq: 2 }
    expect(standingsOf(await push(db, [held, other, held]))).toEqual([
      'held date-in-future',
      'refused id-taken',
      'held date-in-future',
    ])
  })

  it('counts made-up lives as kept when they were written, and nothing later than it is', async () => {
    const db = await founded()
    const past = introduced(cast.budi)
    const ahead = { ...introduced(cast.ayu), recordedAt: clockReading(noon + 60_000, 0) }
    const seeded = { nowMs: noon, from: 'server', keptWhenWritten: true } as const
    await push(db, [past, ahead], seeded)
    await push(db, [introduced(cast.intan)], { nowMs: noon, from: 'server' })
    const rows = await db.query<{ id: string; at: string }>(
      'select id, received_at as at from entry order by received_at',
    )
    expect(rows.slice(0, 2).map(({ id, at }) => [id, Date.parse(at)])).toEqual([
      [past.id, readingMs(past.recordedAt)],
      [ahead.id, noon],
    ])
    expect(Math.abs(Date.parse(rows[2]?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('brings what a guest was told home as well', async () => {
    const db = await founded()
    await db.run('insert into person_home values ($1, $2, $3, $2)', [
      (await db.query<{ cell: string }>('select cell from cell'))[0]?.cell,
      budi.id,
      posts.melati,
    ])
    const guest = attended(budi, posts.mawar, '2026-01-12')
    const [receipt] = await push(db, [introduced(ayu), guest]).then((receipts) => receipts.slice(1))
    expect(receipt).toMatchObject({ standing: 'kept', unit: posts.mawar, seq: 2 })
    expect(await linesOf(db, posts.melati)).toEqual([{ seq: 1, entry: guest.id }])
  })

  it('holds what somebody else wrote, and what is outside the writer’s task', async () => {
    const db = await founded()
    const receipts = await push(db, [
      byDewi(introduced(budi)),
      { ...introduced(ayu), unit: posts.melati },
      entry({ service: 'unheard-of', about: budi.id, body: {} }),
      { ...introduced(budi), version: 99 },
      { ...introduced(budi), unit: '01900000-0000-7000-8000-ffffffffffff' },
      { ...introduced(budi), happenedOn: '2026-03-11' },
    ])
    expect(standingsOf(receipts)).toEqual([
      'held not-allowed',
      'held not-allowed',
      'held unknown-service',
      'held unknown-version',
      'held unknown-unit',
      'held date-in-future',
    ])
    expect(await linesOf(db, posts.mawar)).toEqual([])
  })
})
