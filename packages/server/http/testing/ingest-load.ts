import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { clockReading, type Uuid } from '@simpul/domain/core'
import pino from 'pino'
import { v7 } from 'uuid'
import { createUser, giveRole } from '../../access/accounts.ts'
import { cellKeyOf, makeCellKey } from '../../access/cell-key.ts'
import { giveToken } from '../../access/tokens.ts'
import type { Db } from '../../db/db.ts'
import { startTestPostgres } from '../../db/testing/postgres-server.ts'
import { createCell } from '../../journal/cell.ts'
import { addUnits } from '../../journal/units.ts'
import { openDatabase } from '../../open-database.ts'
import { startProjector } from '../../projector/start-projector.ts'
import { projectorLagS } from '../../start/projector-lag.ts'
import { createApp } from '../app.ts'
import { openHouse } from '../open-house.ts'
import { serve } from '../serve.ts'

/*
 * What one server takes in over HTTP: 500 phones of 300 posts push 60 entries each, again and again, from an empty
 * database. Server and phones are processes of their own on the same machine; the projector works beside.
 *
 *   node --import tsx packages/server/http/testing/ingest-load.ts [postgres|embedded] [seconds]
 */
export interface IngestLoad {
  readonly entriesPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** When the last push had been answered. */
  readonly projectorLagS: number
}

interface LoadPhone {
  readonly user: Uuid
  readonly device: Uuid
  readonly post: Uuid
  readonly token: string
}

interface Ready {
  readonly port: number
  readonly phones: readonly LoadPhone[]
}

const posts = 300
const phones = 500
const batch = 60
const connections = 24

/** Measures for some seconds, after a second that does not count. */
export async function measureIngest(engine: 'postgres' | 'embedded', seconds: number): Promise<IngestLoad> {
  const postgres = engine === 'postgres' ? await startTestPostgres({ tcp: true }) : undefined
  const folder = await mkdtemp(join(tmpdir(), 'simpul-load-'))
  const server = fork(fileURLToPath(import.meta.url), ['serve', folder, postgres?.url ?? ''], {
    execArgv: ['--import', 'tsx'],
  })
  try {
    const [ready] = (await once(server, 'message')) as [Ready]
    const measured = await pushAll(ready, seconds)
    server.send('lag')
    const [lag] = (await once(server, 'message')) as [number]
    return { ...measured, projectorLagS: lag }
  } finally {
    const ended = once(server, 'exit')
    server.send('stop')
    await ended
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Bodies are made beforehand: making them is work of the phones, not of this machine. */
async function pushAll(
  { port, phones: all }: Ready,
  seconds: number,
): Promise<Omit<IngestLoad, 'projectorLagS'>> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const sequence = new Map<Uuid, number>()
  const makeRound = () => all.map((phone) => ({ phone, body: bodyOf(phone, sequence) }))
  const rounds = [makeRound(), ...Array.from({ length: Math.ceil(seconds / 2) }, makeRound)].flat()
  const times: number[] = []
  let next = 0
  let from = 0
  const startedAt = performance.now()
  const warmMs = 1000
  let counted = 0
  const one = async (): Promise<void> => {
    while (next < rounds.length && performance.now() - startedAt < warmMs + seconds * 1000) {
      const { phone, body } = rounds[next++] as (typeof rounds)[number]
      const asked = performance.now()
      await push(agent, port, phone, body)
      if (asked - startedAt < warmMs) continue
      if (counted === 0) from = asked
      counted += 1
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - from) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return { entriesPerSecond: Math.round((counted * batch) / took), p50Ms: at(0.5), p99Ms: at(0.99) }
}

const people = new Map<Uuid, Uuid[]>()

function bodyOf({ user, device, post }: LoadPhone, sequence: Map<Uuid, number>): Buffer {
  const known = people.get(post) ?? Array.from({ length: 200 }, () => v7())
  people.set(post, known)
  const entries = Array.from({ length: batch }, (_, at) => {
    const deviceSeq = (sequence.get(device) ?? 0) + 1
    sequence.set(device, deviceSeq)
    return {
      id: v7(),
      service: 'child-growth',
      version: 1,
      subject: { kind: 'person', id: known[(deviceSeq * 7 + at) % known.length] },
      unit: post,
      happenedOn: '2026-01-10',
      recordedAt: clockReading(Date.now() - 60_000 + at, 0),
      recordedBy: user,
      device,
      deviceSeq,
      body: { weightKg: (72 + (at % 20)) / 10, lengthCm: 68.5, position: 'berbaring', headCm: 42.1 },
    }
  })
  return gzipSync(JSON.stringify({ device, waiting: 0, entries }))
}

function push(agent: Agent, port: number, { token }: LoadPhone, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.length,
    }
    const options = { agent, host: '127.0.0.1', port, method: 'POST', path: '/api/sync/push', headers }
    request(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => {
        const kept = text.match(/"standing":"kept"/g)?.length ?? 0
        if (answer.statusCode === 200 && kept === batch) resolve()
        else reject(new Error(`${answer.statusCode}: ${kept} of ${batch} kept; ${text.slice(0, 300)}`))
      })
    })
      .on('error', reject)
      .end(body)
  })
}

async function serveLoad(folder: string, databaseUrl: string): Promise<void> {
  const db = await openDatabase({ dataFolder: folder, databaseUrl: databaseUrl || undefined })
  const key = await cellKeyOf(await makeCellKey(2048))
  const cell = randomUUID()
  await createCell(db, {
    cell,
    name: 'Beban',
    area: '33.76',
    utcOffset: 420,
    publicKey: key.publicKey,
    privateKey: '',
  })
  const now = () => new Date()
  const house = await openHouse({ db, cell, key, now, log: pino({ level: 'warn' }) })
  const made = await makePhones(db, cell, house.access)
  const serving = await serve(createApp(house), { host: '127.0.0.1', port: 0 })
  const projector = await startProjector({ db, cell })
  process.on('message', (message) => {
    if (message === 'lag') void projectorLagS(db, cell).then((lag) => process.send?.(lag))
    else void projector.stop().then(() => process.exit(0))
  })
  process.send?.({ port: serving.port, phones: made } satisfies Ready)
}

async function makePhones(db: Db, cell: Uuid, access: Parameters<typeof giveToken>[1]): Promise<LoadPhone[]> {
  const root = randomUUID()
  const units = Array.from({ length: posts }, () => randomUUID())
  const made: LoadPhone[] = []
  await db.transaction(
    async (tx) => {
      const place = { area: '33.76', from: '2020-01-01' }
      await addUnits(tx, cell, [
        { ...place, id: root, kind: 'district-office', name: 'Beban' },
        ...units.map((id) => ({ ...place, id, kind: 'post', name: 'Posyandu', parent: root })),
      ])
      for (let number = 0; number < phones; number++) {
        const post = units[number % posts] as Uuid
        const device = randomUUID()
        const user = await createUser(tx, cell, null, { name: `Kader ${number}` })
        await giveRole(tx, cell, null, user, {
          role: 'kader',
          unit: post,
          sector: 'health',
          from: '2020-01-01',
        })
        await tx.run('insert into device (cell, id, app_user, name) values ($1, $2, $3, $4)', [
          cell,
          device,
          user,
          'HP',
        ])
        made.push({ user, device, post, token: await giveToken(tx, access, 'push', user, device) })
      }
    },
    { role: 'owner' },
  )
  return made
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode = 'postgres', second = '10', third = ''] = process.argv.slice(2)
  if (mode === 'serve') await serveLoad(second, third)
  else
    console.log(
      JSON.stringify(await measureIngest(mode === 'embedded' ? 'embedded' : 'postgres', Number(second))),
    )
}
