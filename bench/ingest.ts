import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { clockReading, type Entry, type Uuid } from '@simpul/domain/core'
import { type BenchPhone, benchDatabase, type Engine, foundBenchCell, openBench } from './bench-cell.ts'
import { startBenchServer } from './bench-server.ts'
import { atLeast, type Measured, spin } from './measure.ts'
import { newId } from './new-id.ts'

const POSTS = 300
const PHONES = 500
const PUSHES = 2
const ENTRIES = 60
const WARM_UP = 20
/** Of a post, as entries of a morning are about the same people again. */
const PEOPLE = 200
/** The projector may be this far behind when the last push is answered. */
const LAG_LIMIT_S = 10

const BUDGET: Readonly<Record<Engine, number>> = { postgres: 10_000, embedded: 4_000 }

/** Pushes of 60 entries by 500 phones of 300 posts into an empty database, over HTTP, durable. */
export async function ingestBench(engine: Engine): Promise<Measured[]> {
  return [await ingest(engine)]
}

async function ingest(engine: Engine): Promise<Measured> {
  const database = await benchDatabase(engine)
  try {
    const db = await openBench(database)
    const { phones } = await foundBenchCell(db, database.dataFolder, POSTS)
    const bare = await bareInserts(db)
    await db.close()
    const server = await startBenchServer(database)
    const apart = [...phones].sort((a, b) => seatOf(phones, a) - seatOf(phones, b))
    await pushAll(server.url, apart.slice(PHONES, PHONES + WARM_UP))
    // The posts were founded a moment ago; no morning begins with two years of figures of three hundred new posts.
    await caughtUp(server.url)
    const perSecond = await pushAll(server.url, apart.slice(0, PHONES))
    const lag = await caughtUp(server.url)
    await server.stop()
    const share = perSecond / bare
    const name = `ingest-${engine}`
    const against = `bare multi-row insert in the same run ${Math.round(bare)}/s (${share.toFixed(2)}x); projector caught up after ${lag.toFixed(1)} s of ${LAG_LIMIT_S}; ${spin()}`
    const line = atLeast(name, perSecond, 'entries/s', BUDGET[engine], against)
    return { ...line, ok: line.ok && (engine === 'embedded' || (lag <= LAG_LIMIT_S && share >= 0.15)) }
  } finally {
    await database.stop()
  }
}

/** The first phones of all posts before their second ones. */
const seatOf = (phones: readonly BenchPhone[], phone: BenchPhone): number =>
  phones.find(({ unit }) => unit === phone.unit) === phone ? 0 : 1

/** The peer: rows of about the same size, 500 a statement, into a table with a key and nothing else. */
async function bareInserts(db: Awaited<ReturnType<typeof openBench>>): Promise<number> {
  await db.exec('create table bench_peer (id uuid primary key, body jsonb not null)')
  const batches = Array.from({ length: 20 }, () =>
    Array.from({ length: 500 }, (_, index) => [newId(), JSON.stringify(bodyOf(index))]),
  )
  const start = performance.now()
  for (const batch of batches) {
    await db.transaction(
      (tx) =>
        tx.run('insert into bench_peer select * from unnest($1::uuid[], $2::jsonb[])', [
          batch.map(([id]) => id),
          batch.map(([, body]) => body),
        ]),
      { role: 'owner' },
    )
  }
  return (20 * 500 * 1000) / (performance.now() - start)
}

const bodyOf = (index: number) => ({
  weightKg: 7 + (index % 50) / 10,
  lengthCm: 68 + (index % 20) / 2,
  position: 'berbaring',
})

const people = new Map<Uuid, Uuid[]>()

function peopleOf(unit: Uuid): Uuid[] {
  const known = people.get(unit) ?? Array.from({ length: PEOPLE }, () => newId())
  people.set(unit, known)
  return known
}

/** Made and packed beforehand, for that is the work of the phones. */
function pushesOf(phone: BenchPhone): Buffer[] {
  const known = peopleOf(phone.unit)
  const now = Date.now()
  const today = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10) as Entry['happenedOn']
  let deviceSeq = 0
  return Array.from({ length: PUSHES }, () => {
    const entries = Array.from({ length: ENTRIES }, (_, index): Entry => {
      deviceSeq++
      return {
        id: newId(),
        service: 'child-growth',
        version: 1,
        subject: { kind: 'person', id: known[(deviceSeq * 7 + index) % known.length] as Uuid },
        unit: phone.unit,
        happenedOn: today,
        recordedAt: clockReading(now - 1000, deviceSeq),
        recordedBy: phone.user,
        device: phone.device,
        deviceSeq,
        body: bodyOf(index),
      }
    })
    return gzipSync(JSON.stringify({ device: phone.device, waiting: 0, entries }))
  })
}

/** All phones at once, each sending its next push when the one before is answered. Every entry must be kept. */
async function pushAll(url: string, phones: readonly BenchPhone[]): Promise<number> {
  const work = phones.map((phone) => ({ phone, pushes: pushesOf(phone) }))
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const start = performance.now()
  const kept = await Promise.all(
    work.map(async ({ phone, pushes }) => {
      let count = 0
      for (const push of pushes) count += await pushOne(agent, url, phone.token, push)
      return count
    }),
  )
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  const total = kept.reduce((sum, count) => sum + count, 0)
  if (total !== phones.length * PUSHES * ENTRIES) throw new Error(`only ${total} entries were kept`)
  return total / seconds
}

function pushOne(agent: Agent, url: string, token: string, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.length,
    }
    const asked = request(`${url}/api/sync/push`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(text.split('"kept"').length - 1)
          : reject(new Error(`push answered ${response.statusCode}: ${text.slice(0, 200)}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Seconds until the projector has worked everything off. */
async function caughtUp(url: string): Promise<number> {
  const start = performance.now()
  for (;;) {
    const health = (await (await fetch(`${url}/health`)).json()) as { projectorLagS: number | null }
    const waited = (performance.now() - start) / 1000
    if (health.projectorLagS === 0 || waited > 120) return waited
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
