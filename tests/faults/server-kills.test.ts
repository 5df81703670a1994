import type { Uuid } from '@simpul/domain/core'
import type { Db } from '@simpul/server/db/db.ts'
import { withFreshDatabase } from '@simpul/server/db/testing/postgres-database.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { rebuild } from '@simpul/server/projector/rebuild.ts'
import { describe, expect, it } from 'vitest'
import { type KaderPhone, kaderPhone } from './parts/kader-phone.ts'
import { type PreparedFolder, prepareFolder } from './parts/prepared-folder.ts'
import { openPushing, type Pushing } from './parts/pushing.ts'
import { freePort, startServer } from './parts/server-process.ts'

const PHONES = 5
/** A server dies after fewer answers than this, some of them before the first. */
const ANSWERS = 8

interface Deaths {
  readonly kills: number
  /** Of them, those that left at least one push without an answer. */
  readonly hits: number
  readonly startMs: number
}

/** Lets the phones push without a pause while the server dies and comes back. */
async function dieAgainAndAgain(
  place: PreparedFolder,
  kills: number,
): Promise<Deaths & { pushing: Pushing }> {
  const at = { ...place, port: await freePort() }
  let server = await startServer(at)
  const phones: KaderPhone[] = []
  for (let index = 0; index < PHONES; index++) phones.push(await kaderPhone(place, index, server.url))
  const pushing = openPushing(phones)
  let hits = 0
  let startMs = 0
  for (let kill = 0; kill < kills; kill++) {
    pushing.go()
    await pushing.answered(Math.floor(Math.random() * ANSWERS))
    const killedAt = performance.now()
    await server.kill()
    if ((await pushing.stopped(killedAt)) > 0) hits++
    const began = performance.now()
    server = await startServer(at)
    startMs += performance.now() - began
  }
  await pushing.finish()
  const { code } = await server.stop()
  expect(code).toBe(0)
  return { kills, hits, startMs: startMs / kills, pushing }
}

interface Line {
  readonly unit: Uuid
  readonly seq: number
  readonly entry: Uuid
  readonly receivedMs: number
}

const linesOf = (db: Db): Promise<Line[]> =>
  db.query<Line>(
    `select line.unit, line.seq, line.entry, (extract(epoch from received_at) * 1000)::float8 as "receivedMs"
     from line
     join entry on entry.cell = line.cell and entry.id = line.entry
     order by line.unit, line.seq`,
  )

const count = async (db: Db, table: string): Promise<number> =>
  (await db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1

/** Everything that was promised and everything that was sent is there once. */
async function expectEverythingOnce(db: Db, { sent, acknowledged }: Pushing): Promise<Line[]> {
  const lines = await linesOf(db)
  const byEntry = new Map(lines.map((line) => [line.entry, line]))
  const broken = [...acknowledged].filter(([id, { unit, seq }]) => {
    const line = byEntry.get(id)
    return line?.unit !== unit || line.seq !== seq
  })
  expect(broken).toEqual([])
  expect(lines.map(({ entry }) => entry).sort()).toEqual([...sent.keys()].sort())
  expect(await count(db, 'entry')).toBe(sent.size)
  expect([await count(db, 'held'), await count(db, 'refusal')]).toEqual([0, 0])
  return lines
}

/** No journal has a hole, and none of the numbers that phones gave. */
async function expectGapless(db: Db, lines: readonly Line[], { sentBy }: Pushing): Promise<void> {
  const units = await db.query<{ id: Uuid; seq: number }>('select id, seq from unit where seq > 0')
  for (const { id, seq } of units) {
    const own = lines.filter(({ unit }) => unit === id).map((line) => line.seq)
    expect(own).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
  }
  expect(units.reduce((sum, { seq }) => sum + seq, 0)).toBe(lines.length)
  const heard = await db.query<{ device: Uuid; heard: string }>(
    'select device, heard::text as heard from device_progress',
  )
  expect(new Map(heard.map((row) => [row.device, row.heard]))).toEqual(
    new Map([...sentBy].map(([device, last]) => [device, `{[1,${last + 1})}`])),
  )
}

async function expectSound(place: PreparedFolder, pushing: Pushing): Promise<void> {
  await place.look(async (db) => {
    const lines = await expectEverythingOnce(db, pushing)
    await expectGapless(db, lines, pushing)
    const children = new Set([...pushing.sent.values()].map(({ subject }) => subject.id))
    const { differed, subjects, finished } = await rebuild(db, district.cell)
    expect({ differed, subjects, finished }).toEqual({
      differed: [],
      subjects: children.size,
      finished: true,
    })
    const keptUnheard = lines.filter(
      ({ entry, receivedMs }) => receivedMs < (pushing.unansweredAt.get(entry) ?? 0),
    )
    console.log(
      `${pushing.sent.size} entries, ${pushing.acknowledged.size} acknowledged; ${pushing.unansweredAt.size} sent ` +
        `again, of which the dead server had kept ${keptUnheard.length}`,
    )
  })
}

function say(engine: string, { kills, hits, startMs }: Deaths): void {
  console.log(
    `${engine}: ${kills} kills, ${hits} with a push under way; a start takes ${Math.round(startMs)} ms`,
  )
}

describe('a server that is killed while phones push', () => {
  it('has lost nothing and doubled nothing after fifty deaths', { timeout: 900_000 }, async () => {
    const place = await prepareFolder(PHONES)
    const { pushing, ...deaths } = await dieAgainAndAgain(place, 50)
    say('embedded', deaths)
    expect(deaths.hits).toBeGreaterThanOrEqual(30)
    await expectSound(place, pushing)
  })

  it('neither has one in front of PostgreSQL', { timeout: 600_000 }, () =>
    withFreshDatabase(async (url) => {
      const place = await prepareFolder(PHONES, url)
      const { pushing, ...deaths } = await dieAgainAndAgain(place, 12)
      say('PostgreSQL', deaths)
      expect(deaths.hits).toBeGreaterThanOrEqual(7)
      await expectSound(place, pushing)
    }),
  )
})
