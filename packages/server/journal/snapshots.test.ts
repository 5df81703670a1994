import { gunzipSync } from 'node:zlib'
import { decodeColumns, type JournalEntry } from '@simpul/domain/core'
import { cast, edited, introduced, posts, registered, staff, weighed } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { append } from './append.ts'
import { byteRange } from './byte-range.ts'
import { renewEpoch } from './epoch.ts'
import { type Erasure, erase, erasuresAt, listErasures } from './erase.ts'
import { pull } from './pull.ts'
import { refreshSnapshots, type Snapshot, snapshot } from './snapshots.ts'
import { district, foundDistrict, house, linesOf, noon, push } from './testing/district.ts'
import { lifeLike } from './testing/life-like.ts'

const { budi, ayu, joko } = cast
const { cell } = district
const unit = posts.mawar

const entriesIn = (taken: Snapshot | undefined): JournalEntry[] =>
  decodeColumns(gunzipSync(taken?.bytes ?? new Uint8Array()))

const erased = (db: Db, erasure: Erasure) =>
  db.transaction((tx) => erase(tx, cell, erasure, async () => undefined), { role: 'owner' })

describeOnBothEngines('snapshots', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const take = (db: Db, etag?: string) => snapshot(db, cell, unit, 'register', etag)
  const wholeLane = async (db: Db, taken: Snapshot | undefined) => {
    const [tail] = await pull(db, cell, [{ unit, lane: 'register', after: taken?.upTo ?? 0 }])
    return [
      ...entriesIn(taken).map((entry) => entry.id),
      ...(tail?.lines ?? []).map(({ entry }) => idOf(entry)),
    ]
  }

  it('with the tail after them are the whole lane', async () => {
    const db = await founded()
    const entries = [introduced(budi), registered(budi, unit, '2026-01-10'), introduced(ayu)]
    await push(db, entries)
    const taken = await take(db)
    expect(taken).toMatchObject({ upTo: 3, count: 3 })
    expect(entriesIn(taken)).toStrictEqual(entries.map((entry, place) => ({ ...entry, seq: place + 1 })))
    const later = introduced(joko)
    await push(db, [later])
    const again = await take(db)
    expect(again?.etag).toBe(taken?.etag)
    expect(await wholeLane(db, again)).toEqual([...entries, later].map((entry) => entry.id))
  })

  it('lie ready in the morning for every lane, and are not made again for nothing', async () => {
    const db = await founded()
    const names = Array.from({ length: 100 }, (_, place) => edited(ayu, { note: `catatan ${place}` }, []))
    const weights = Array.from({ length: 100 }, (_, place) => weighed(7 + place / 10, '2026-01-12'))
    await push(db, [...names, ...weights])
    const ready = () =>
      db.query('select unit, lane, up_to, count, made_at from snapshot where cell = $1 order by lane', [cell])
    await refreshSnapshots(db, cell)
    const made = await ready()
    expect(made).toMatchObject([
      { unit, lane: 'health:L3', up_to: 200, count: 100 },
      { unit, lane: 'register', up_to: 200, count: 100 },
    ])
    await push(db, [introduced(joko)])
    await refreshSnapshots(db, cell)
    expect(await ready()).toEqual(made)
  })

  it('are made anew when the tail passes a tenth, and the old one can still be finished', async () => {
    const db = await founded()
    await push(db, [introduced(budi)])
    const first = await take(db)
    const many = Array.from({ length: 201 }, (_, place) => edited(ayu, { note: `catatan ${place}` }, []))
    await push(db, many)
    const second = await take(db)
    expect(second).toMatchObject({ upTo: 202, count: 202 })
    expect((await take(db, first?.etag))?.etag).toBe(first?.etag)
  })

  it('of a unit nobody knows are none, of an empty lane empty', async () => {
    const db = await founded()
    expect(await snapshot(db, cell, budi.id, 'register')).toBeUndefined()
    expect(await take(db)).toMatchObject({ upTo: 0, count: 0 })
  })

  it('are not taken over into a new epoch', async () => {
    const db = await founded()
    await push(db, [introduced(budi)])
    const before = await take(db)
    await renewEpoch(db, cell)
    const after = await take(db, before?.etag)
    expect(after?.etag).not.toBe(before?.etag)
  })

  it('forget a person who is erased, whatever etag is asked for', async () => {
    const db = await founded()
    await push(db, [introduced(budi), registered(budi, unit, '2026-01-10'), introduced(ayu)])
    const before = await take(db)
    const subject = { kind: 'person' as const, id: budi.id }
    const request = { subject, why: 'permintaan keluarga', by: staff.ratna, at: '2026-03-10T05:00:00.000Z' }
    expect(await erased(db, { ...request, strength: 'anonymise' })).toBe(1)
    const anonymous = await take(db, before?.etag)
    expect(entriesIn(anonymous).map((entry) => entry.service)).toEqual(['person', 'residence', 'person'])
    const { sex, birthDate, ...rest } = entriesIn(anonymous)[0]?.body as Record<string, { value: unknown }>
    expect([sex?.value, birthDate?.value, rest]).toEqual([budi.sex, `${budi.birth.slice(0, 7)}-01`, {}])
    expect(await erased(db, { ...request, strength: 'anonymise' })).toBe(0)
    expect(await erased(db, { ...request, strength: 'erase' })).toBe(2)
    const after = await take(db, anonymous?.etag)
    expect(entriesIn(after).map((entry) => entry.subject.id)).toEqual([ayu.id])
    const [lane] = await pull(db, cell, [{ unit, lane: 'register', after: 0 }])
    expect(lane).toMatchObject({ upTo: 3, lines: [{ seq: 3 }] })
    expect(await erasuresAt(db, cell, [unit])).toEqual([
      { subject: budi.id, strength: 'anonymise' },
      { subject: budi.id, strength: 'erase' },
    ])
    expect(await listErasures(db, cell)).toMatchObject([
      { ...request, strength: 'anonymise' },
      { strength: 'erase' },
    ])
    expect(await db.query(`select id from entry where body::text like '%Budi%'`)).toEqual([])
    expect(await linesOf(db, unit)).toHaveLength(3)
  })

  it('answer an erased entry that is sent again as kept', async () => {
    const db = await founded()
    const entry = introduced(budi)
    await push(db, [entry])
    const { subject } = entry
    for (const strength of ['anonymise', 'erase'] as const) {
      await erased(db, { subject, strength, why: 'permintaan', by: null, at: '2026-03-10T05:00:00.000Z' })
      expect(await push(db, [entry])).toMatchObject([{ standing: 'kept', seq: 1 }])
    }
    expect(await db.query(`select id from entry where body::text like '%Budi%'`)).toEqual([])
  })

  it('of a post with two years of work are small, read in pages and exact', async () => {
    const db = await founded()
    const entries = lifeLike({ unit, people: 120, months: 24 })
    for (let at = 0; at < entries.length; at += 500) {
      const batch = entries.slice(at, at + 500).map(withoutSeq)
      await append(db, batch, { ...house, nowMs: noon, from: 'server' })
    }
    const taken = await snapshot(db, cell, unit, 'health:L3')
    const growth = entries.filter((entry) => entry.service === 'child-growth')
    expect(entriesIn(taken)).toStrictEqual(growth)
    expect((taken?.bytes.length ?? 0) / growth.length).toBeLessThan(24)
  })
})

const withoutSeq = ({ seq: _, ...entry }: JournalEntry) => entry

const idOf = (entry: unknown) => (entry as JournalEntry).id

describe('a range of bytes', () => {
  it.each([
    ['bytes=100-', { from: 100, to: 999 }],
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=900-5000', { from: 900, to: 999 }],
    ['bytes=-100', { from: 900, to: 999 }],
    ['bytes=-5000', { from: 0, to: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(byteRange(header, 1000)).toEqual(expected)
  })

  it('lets a download that broke off go on where it was', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
    const range = byteRange('bytes=400-', bytes.length)
    const rest = typeof range === 'object' ? bytes.subarray(range.from, range.to + 1) : new Uint8Array()
    expect(Uint8Array.from([...bytes.subarray(0, 400), ...rest])).toEqual(bytes)
  })
})
