import { Agent, get } from 'node:http'
import { indicatorSheets } from '@simpul/domain/catalogue'
import { addMonths, localDate, monthOf, monthRange, type Uuid } from '@simpul/domain/core'
import { type DeviceCounters, postStory, randomFor } from '@simpul/simulator'
import type { Db } from '../packages/server/db/db.ts'
import {
  appendAll,
  type BenchCell,
  benchAppender,
  benchDatabase,
  FROM,
  foundBenchCell,
  openBench,
  UTC_OFFSET,
} from './bench-cell.ts'
import { startBenchServer } from './bench-server.ts'
import { atMost, type Measured, quantile, spin, timed } from './measure.ts'

const POSTS = 1000
const REQUESTS = 200
/** Posts whose stories are in the journal at the first measuring, and ten times as many at the second. */
const FEW = 1
const MANY = 10
const UNDER_FIVES = 20

/** The first page of a district of 1,000 posts, for units of all levels, before and after the journal grew. */
export async function dashboardBench(): Promise<Measured[]> {
  const database = await benchDatabase('postgres')
  try {
    const db = await openBench(database)
    const cell = await foundBenchCell(db, database.dataFolder, POSTS, MANY + 4)
    const rows = await writeTallies(db, cell.district.cell)
    const counters: DeviceCounters = new Map()
    const few = await tellStories(db, cell, counters, 0, FEW)
    const server = await startBenchServer(database)
    try {
      const before = await askAll(server.url, cell)
      const many = few + (await tellStories(db, cell, counters, FEW, MANY))
      const after = await askAll(server.url, cell)
      return [dashboardLine(before, after, many / few, rows)]
    } finally {
      await server.stop()
      await db.close()
    }
  } finally {
    await database.stop()
  }
}

interface Asked {
  readonly times: readonly number[]
  readonly healths: readonly number[]
}

function dashboardLine(before: Asked, after: Asked, grown: number, rows: number): Measured {
  const [first, second] = [quantile(before.times, 0.95), quantile(after.times, 0.95)]
  const health = quantile([...before.healths, ...after.healths], 0.95)
  return atMost(
    'dashboard-p95',
    Math.max(first, second),
    'ms',
    100,
    `${first.toFixed(0)} ms, and ${second.toFixed(0)} ms after the journal grew ${grown.toFixed(1)}x (${(second / first).toFixed(2)}x); the same share of GET /health ${health.toFixed(1)} ms; ${REQUESTS} requests for units of all levels; ${rows} tallies of ${POSTS} posts and the units above written straight into the tables; ${spin()}`,
  )
}

/** Made-up figures of every unit, month and indicator, and a day of the latest entry: as large as a real district. */
async function writeTallies(db: Db, cell: Uuid): Promise<number> {
  const now = monthOf(localDate(Date.now(), UTC_OFFSET))
  const column = (key: 'id' | 'version' | 'kind') => indicatorSheets.map((sheet) => sheet[key])
  const rows = await db.run(
    `insert into tally (cell, unit, month, indicator, version, kind, figure, counted, reached, count, sum, of_count, histogram)
     select $1, id, month, indicator, version, kind, of / 2,
       case kind when 'reach' then of end, case kind when 'reach' then of / 2 end,
       case kind when 'count' then of / 2 end,
       case kind when 'sum' then of / 2 end, case kind when 'sum' then of end,
       case kind when 'days' then jsonb_build_object('1', of / 2) end
     from (
       select id, month, indicator, version, indicators.kind,
         (10 + abs(hashtext(id || month || indicator)) % 90)
           * case unit.kind when 'post' then 1 when 'village-office' then 5 when 'subdistrict-office' then 60 else 1000 end as of
       from unit
       cross join unnest($2::text[]) as months (month)
       cross join unnest($3::text[], $4::int[], $5::text[]) as indicators (indicator, version, kind)
       where cell = $1
     ) as made`,
    [cell, monthRange(addMonths(now, -23), now), column('id'), column('version'), column('kind')],
  )
  await db.run(
    'insert into unit_through (cell, unit, through) select cell, id, now() from unit where cell = $1',
    [cell],
  )
  await db.exec('analyze')
  return rows
}

/** @returns how many entries were written */
async function tellStories(
  db: Db,
  { district }: BenchCell,
  counters: DeviceCounters,
  from: number,
  to: number,
): Promise<number> {
  const appender = benchAppender(db, district.cell)
  const plan = { from: FROM, to: localDate(Date.now(), UTC_OFFSET), underFives: UNDER_FIVES }
  let count = 0
  for (let index = from; index < to; index++) {
    const { months, registerOf, sessionOf } = postStory(district, index, plan, counters)
    const entries = months.flatMap((month) => [...registerOf(month), ...sessionOf(month)])
    await appendAll(appender, entries)
    count += entries.length
  }
  await appender.close()
  return count
}

/** One after the other on one connection, once the projector has nothing left to do. */
async function askAll(url: string, { district, deskToken }: BenchCell): Promise<Asked> {
  await rested(url)
  const random = randomFor('bench', 'dashboard')
  const month = addMonths(monthOf(localDate(Date.now(), UTC_OFFSET)), -1)
  const levels = ['district-office', 'subdistrict-office', 'village-office', 'post'].map((kind) =>
    district.units.filter((unit) => unit.kind === kind),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  const healths: number[] = []
  for (let n = 0; n < REQUESTS; n++) {
    const level = levels[n % levels.length] ?? []
    const unit = level[random.whole(0, level.length - 1)]?.id
    const path = `/api/desk/overview?unit=${unit}&month=${month}`
    times.push(await timed(() => ask(agent, url + path, deskToken)))
    if (n % 10 === 0) healths.push(await timed(() => ask(agent, `${url}/health`)))
  }
  agent.destroy()
  return { times, healths }
}

async function rested(url: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { projectorLagS } = (await (await fetch(`${url}/health`)).json()) as { projectorLagS: number }
    // The sums above the posts follow what the lag tells of.
    await new Promise((resolve) => setTimeout(resolve, projectorLagS === 0 ? 2000 : 500))
    if (projectorLagS === 0) return
  }
}

function ask(agent: Agent, url: string, token = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = token === '' ? {} : { authorization: `Bearer ${token}` }
    get(url, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}
