import type { Lane } from '@simpul/domain/core'
import { attended, born, cast, introduced, posts, registered } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { openAppender } from './appender.ts'
import { pull } from './pull.ts'
import { asSari, district, foundDistrict, house, push } from './testing/district.ts'

const { budi, ayu, joko } = cast
const { cell } = district
const unit = posts.mawar

describeOnBothEngines('pulling', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const cursor = (lane: Lane, after = 0) => ({ unit, lane, after })

  it('gives a lane its own lines, and every cursor the end of the journal', async () => {
    const db = await founded()
    const entries = [
      introduced(budi),
      attended(budi, unit, '2026-01-12'),
      registered(budi, unit, '2026-01-10'),
    ]
    await push(db, entries)
    const [register, attendance, health] = await pull(db, cell, [
      cursor('register'),
      cursor('attendance'),
      cursor('health:L3'),
    ])
    expect(register).toEqual({
      unit,
      lane: 'register',
      lines: [
        { seq: 1, entry: entries[0] },
        { seq: 3, entry: entries[2] },
      ],
      upTo: 3,
      more: false,
    })
    expect(attendance?.lines.map((line) => line.seq)).toEqual([2])
    expect(health).toEqual({ unit, lane: 'health:L3', lines: [], upTo: 3, more: false })
  })

  it('gives only what is new, page by page', async () => {
    const db = await founded()
    await push(db, [introduced(budi), introduced(ayu), introduced(joko)])
    const [first] = await pull(db, cell, [cursor('register')], 2)
    expect(first).toMatchObject({ upTo: 2, more: true })
    const [second] = await pull(db, cell, [cursor('register', 2)], 2)
    expect(second).toMatchObject({ upTo: 3, more: false, lines: [{ seq: 3 }] })
    const [third] = await pull(db, cell, [cursor('register', 3)], 2)
    expect(third).toMatchObject({ upTo: 3, more: false, lines: [] })
  })

  it('answers a unit nobody knows with nothing', async () => {
    const db = await founded()
    const [lane] = await pull(db, cell, [{ unit: budi.id, lane: 'register', after: 5 }])
    expect(lane).toMatchObject({ lines: [], upTo: 5, more: false })
  })

  it('never lets a cursor pass a line that comes later, with two servers writing and one reading', async () => {
    const db = await founded()
    const servers = [openAppender(db, house, { lanes: 2 }), openAppender(db, house, { lanes: 2 })]
    const seen: number[] = []
    let after = 0
    let writing = true
    const reading = (async () => {
      for (let last = false; !last; ) {
        last = !writing
        await new Promise(setImmediate)
        const [lane] = await pull(db, cell, [cursor('register', after)])
        seen.push(...(lane?.lines ?? []).map((line) => line.seq))
        after = lane?.upTo ?? after
      }
    })()
    const people = Array.from({ length: 120 }, (_, place) => [
      introduced(place % 2 === 0 ? budi : ayu),
      born(place % 2 === 0 ? budi : ayu, unit, '2025-07-12'),
    ])
    await Promise.all(people.map((entries, place) => servers[place % 2]?.append(sent(entries), asSari)))
    writing = false
    await reading
    expect(seen).toEqual(Array.from({ length: 240 }, (_, place) => place + 1))
    for (const server of servers) await server.close()
  })
})

const sent = (entries: readonly object[]) => entries.map((entry) => ({ ...entry }))
