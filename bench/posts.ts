import {
  addMonths,
  firstDay,
  type JournalEntry,
  lastDay,
  localDate,
  monthOf,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import { type DeviceCounters, postStory } from '@simpul/simulator'
import { createUser, giveRole } from '../packages/server/access/accounts.ts'
import type { Db } from '../packages/server/db/db.ts'
import { createCell } from '../packages/server/journal/cell.ts'
import { addUnits } from '../packages/server/journal/units.ts'
import { markPostsBehind } from '../packages/server/projector/mark-posts-behind.ts'
import { projectDue } from '../packages/server/projector/project-due.ts'
import { rebuild } from '../packages/server/projector/rebuild.ts'
import { openProjection } from '../packages/server/projector/turn.ts'
import {
  appendAll,
  benchAppender,
  benchDatabase,
  FROM,
  foundBenchCell,
  openBench,
  UTC_OFFSET,
} from './bench-cell.ts'
import { atMost, type Measured, spin, timed } from './measure.ts'
import { KADER, POST, postOfTwoYears, TODAY } from './phone-page/post-of-two-years.ts'

const POSTS = 10
const UNDER_FIVES = 100
const OTHERS = 900

/** The month turns: every post gets the rows of the new one. Ten posts of 1,000 people stand for a thousand. */
export async function closeMonthBench(): Promise<Measured[]> {
  return onPostgres(async (db, dataFolder) => {
    const { district } = await foundBenchCell(db, dataFolder, POSTS)
    const { cell } = district
    const thisMonth = monthOf(localDate(Date.now(), UTC_OFFSET))
    const before = lastDay(addMonths(thisMonth, -1))
    const plan = { from: FROM, to: before, underFives: UNDER_FIVES, others: OTHERS }
    const counters: DeviceCounters = new Map()
    const appender = benchAppender(db, cell)
    let count = 0
    for (const index of district.posts.keys()) {
      const { months, registerOf, sessionOf } = postStory(district, index, plan, counters)
      const entries = months.flatMap((month) => [...registerOf(month), ...sessionOf(month)])
      await appendAll(appender, entries)
      count += entries.length
    }
    await appender.close()
    await projectAll(db, cell, before)
    const reading = await timed(() => readViews(db, cell))
    const took = await timed(() => projectAll(db, cell, firstDay(thisMonth)))
    const factor = 1000 / POSTS
    return atMost(
      'close-month-1000-posts',
      (took / 1000) * factor,
      's',
      60,
      `measured ${(took / 1000).toFixed(2)} s on ${POSTS} posts of 1,000 people (${count} entries in all) and multiplied by ${factor}; reading their stored views alone took ${(reading / 1000).toFixed(2)} s (${(took / reading).toFixed(1)}x); ${spin()}`,
    )
  })
}

/** One post of 1,000 people and two years, every view and figure again from the journal. */
export async function rebuildBench(): Promise<Measured[]> {
  return onPostgres(async (db) => {
    const cell = await foundOnePost(db)
    const entries = [...postOfTwoYears(1000).values()].flat().sort((a, b) => a.deviceSeq - b.deviceSeq)
    const appender = benchAppender(db, cell)
    await appendAll(appender, entries.map(withoutSeq))
    await appender.close()
    await projectAll(db, cell, TODAY)
    const reading = await timed(() => db.query('select * from entry where cell = $1', [cell]))
    const clock = () => Date.parse(`${TODAY}T05:00:00Z`)
    // What was due with the day is not the rebuild's work.
    await rebuild(db, cell, { clock })
    let differed = -1
    const took = await timed(async () => {
      const answer = await rebuild(db, cell, { clock })
      differed = answer.differed.length
    })
    const line = atMost(
      'rebuild-post',
      took / 1000,
      's',
      2,
      `${entries.length} entries, ${differed} rows differed; reading the entries alone took ${(reading / 1000).toFixed(2)} s (${(took / reading).toFixed(1)}x); ${spin()}`,
    )
    return { ...line, ok: line.ok && differed === 0 }
  })
}

async function onPostgres(work: (db: Db, dataFolder: string) => Promise<Measured>): Promise<Measured[]> {
  const database = await benchDatabase('postgres')
  try {
    const db = await openBench(database)
    try {
      return [await work(db, database.dataFolder)]
    } finally {
      await db.close()
    }
  } finally {
    await database.stop()
  }
}

async function projectAll(db: Db, cell: Uuid, today: PlainDate): Promise<void> {
  await openProjection(db, cell)
  await markPostsBehind(db, cell, today)
  if (!(await projectDue(db, cell, today))) throw new Error('another projector has the turn')
}

const readViews = (db: Db, cell: string): Promise<unknown[]> =>
  db.query('select subject, views from subject_view where cell = $1', [cell])

const withoutSeq = ({ seq: _, ...entry }: JournalEntry): unknown => entry

async function foundOnePost(db: Db): Promise<string> {
  const cell = POST
  const from = '2024-01-01'
  await createCell(db, { cell, name: 'Kabupaten Ukur', area: '99.01', utcOffset: UTC_OFFSET, publicKey: '' })
  await db.transaction(async (tx) => {
    await addUnits(tx, cell, [{ id: POST, kind: 'post', name: 'Mawar', area: '99.01.01.1001', from }])
    await createUser(tx, cell, null, { id: KADER, name: 'Sari' })
    await giveRole(tx, cell, null, KADER, { role: 'kader', unit: POST, sector: 'health', from })
  })
  return cell
}
