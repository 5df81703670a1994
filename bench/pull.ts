import { Agent, request } from 'node:http'
import { localDate } from '@simpul/domain/core'
import { type DeviceCounters, postStory } from '@simpul/simulator'
import type { Db } from '../packages/server/db/db.ts'
import { refreshSnapshots } from '../packages/server/journal/snapshots.ts'
import { projectDue } from '../packages/server/projector/project-due.ts'
import { openProjection } from '../packages/server/projector/turn.ts'
import {
  appendAll,
  type BenchCell,
  type BenchPhone,
  benchAppender,
  benchDatabase,
  FROM,
  foundBenchCell,
  openBench,
  UTC_OFFSET,
} from './bench-cell.ts'
import { startBenchServer } from './bench-server.ts'
import { atMost, type Measured, median, spin, timed } from './measure.ts'

const POSTS = 50
/** Pulled first and not counted, so that the code of the server is warm as on any morning. */
const WARM_UP = 5
/** About 1,000 entries in two years. */
const UNDER_FIVES = 20

/** First pulls of 50 phones of 50 posts at the same moment, and the pull of a phone that has everything. */
export async function pullBench(): Promise<Measured[]> {
  const database = await benchDatabase('postgres')
  try {
    const db = await openBench(database)
    const cell = await foundBenchCell(db, database.dataFolder, POSTS + WARM_UP)
    const entries = await tellStories(db, cell)
    const bare = await timed(() => readAll(db, cell))
    await db.close()
    const server = await startBenchServer(database)
    try {
      return await measure(server.url, onePhonePerPost(cell.phones), entries, bare)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}

const onePhonePerPost = (phones: readonly BenchPhone[]): BenchPhone[] => [
  ...new Map(phones.map((phone) => [phone.unit, phone])).values(),
]

/** @returns how many entries a post has on average */
async function tellStories(db: Db, { district, phones }: BenchCell): Promise<number> {
  const appender = benchAppender(db, district.cell)
  const counters: DeviceCounters = new Map()
  const today = localDate(Date.now(), UTC_OFFSET)
  const plan = { from: FROM, to: today, underFives: UNDER_FIVES }
  let count = 0
  for (const index of district.posts.keys()) {
    const story = postStory(district, index, plan, counters)
    const entries = story.months.flatMap((month) => [...story.registerOf(month), ...story.sessionOf(month)])
    await appendAll(appender, entries)
    count += entries.length
  }
  await appender.close()
  await openProjection(db, district.cell)
  await projectDue(db, district.cell, today)
  // As every night. The server itself begins with nothing in memory.
  await refreshSnapshots(db, district.cell)
  return Math.round(count / (phones.length / 2))
}

/** The peer: the same lines read with one bare statement on one connection. */
const readAll = (db: Db, { district }: BenchCell): Promise<unknown[]> =>
  db.query(
    `select l.unit, l.lane, l.seq, e.*
     from line l
     join entry e on e.cell = $1 and e.id = l.entry
     where l.cell = $1
     order by l.unit, l.lane, l.seq`,
    [district.cell],
  )

async function measure(
  url: string,
  phones: readonly BenchPhone[],
  entries: number,
  bareMs: number,
): Promise<Measured[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const { epoch } = (await (await fetch(`${url}/api/cell`)).json()) as { epoch: string }
  const server: Server = { url, agent, epoch }
  const all = (some: readonly BenchPhone[]) => Promise.all(some.map((phone) => firstPull(server, phone)))
  await all(phones.slice(0, WARM_UP))
  const counted = phones.slice(WARM_UP)
  let pulled: Pulled[] = []
  const coldMs = await timed(async () => {
    pulled = await all(counted)
  })
  const warmMs = await timed(() => all(counted))
  const quiet = await quietPulls(server, counted[0] as BenchPhone, (pulled[0] as Pulled).cursors)
  agent.destroy()
  const kb = pulled.reduce((sum, { bytes }) => sum + bytes, 0) / pulled.length / 1000
  const what = `${counted.length} phones, ${entries} entries and ${kb.toFixed(0)} kB each`
  const bare = `reading the same lines with one bare statement took ${(bareMs / 1000).toFixed(2)} s`
  const against = `${what}; ${bare}; ${spin()}`
  return [
    atMost('first-pull-50-cold', coldMs / 1000, 's', 1, against),
    atMost('first-pull-50-warm', warmMs / 1000, 's', 0.5, against),
    atMost(
      'pull-nothing-new',
      quiet.pullMs,
      'ms',
      3,
      `GET /health on the same connection ${quiet.healthMs.toFixed(2)} ms (${(quiet.pullMs / quiet.healthMs).toFixed(1)}x); ${spin()}`,
    ),
  ]
}

interface Server {
  readonly url: string
  readonly agent: Agent
  readonly epoch: string
}

interface Cursor {
  readonly unit: string
  readonly lane: string
  readonly after: number
}

interface Pulled {
  readonly bytes: number
  readonly cursors: readonly Cursor[]
}

/** As a phone does after its activation: what it may hold, the snapshot of each lane, and what came since. */
async function firstPull(server: Server, phone: BenchPhone): Promise<Pulled> {
  const { granted } = await pullLines(server, phone, [])
  let bytes = 0
  const cursors: Cursor[] = []
  for (const { unit, lane } of granted) {
    const path = `/api/sync/snapshot/${unit}/${encodeURIComponent(lane)}`
    const { headers, body } = await ask(server, phone, 'GET', path)
    bytes += body.length
    cursors.push({ unit, lane, after: Number(headers['simpul-up-to']) })
  }
  await pullLines(server, phone, cursors)
  return { bytes, cursors }
}

async function pullLines(
  server: Server,
  phone: BenchPhone,
  cursors: readonly Cursor[],
): Promise<{ granted: { unit: string; lane: string }[] }> {
  const asked = JSON.stringify({ device: phone.device, waiting: 0, epoch: server.epoch, cursors })
  const { body } = await ask(server, phone, 'POST', '/api/sync/pull', asked)
  return JSON.parse(body.toString('utf8'))
}

/** Medians of requests one after the other on one connection. */
async function quietPulls(
  { url, epoch }: Server,
  phone: BenchPhone,
  cursors: readonly Cursor[],
): Promise<{ pullMs: number; healthMs: number }> {
  const server = { url, epoch, agent: new Agent({ keepAlive: true, maxSockets: 1 }) }
  const pulls: number[] = []
  const healths: number[] = []
  for (let n = 0; n < 200; n++) {
    pulls.push(await timed(() => pullLines(server, phone, cursors)))
    // Seldom enough for the limit on those who show no token.
    if (n % 4 === 0) healths.push(await timed(() => ask(server, undefined, 'GET', '/health')))
  }
  server.agent.destroy()
  return { pullMs: median(pulls), healthMs: median(healths) }
}

interface Answer {
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

function ask(
  { url, agent }: Server,
  phone: BenchPhone | undefined,
  method: string,
  path: string,
  text = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(phone === undefined ? {} : { authorization: `Bearer ${phone.token}` }),
      ...(text === ''
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    }
    const asked = request(url + path, { method, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts)
        if (response.statusCode === 200) resolve({ headers: response.headers, body })
        else reject(new Error(`${path} answered ${response.statusCode}: ${body.toString('utf8', 0, 200)}`))
      })
    })
    asked.on('error', reject)
    asked.end(text)
  })
}
