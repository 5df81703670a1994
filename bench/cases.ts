import type { Actor } from '@simpul/domain/access'
import type { CasesRequest } from '@simpul/domain/wire'
import { localDate, type Uuid } from '@simpul/domain/core'
import type { Db } from '../packages/server/db/db.ts'
import { caseQueue } from '../packages/server/projector/reads/cases/case-queue.ts'
import { benchDatabase, type Engine, FROM, foundBenchCell, openBench, UTC_OFFSET } from './bench-cell.ts'
import { atMost, type Measured, quantile, spin, timed } from './measure.ts'

const CASES = 100_000
const ROUNDS = 24

/** A department with a hundred thousand cases: its first page with the counts, later pages, filters and searches. */
export async function caseQueueBench(engine: Engine): Promise<Measured[]> {
  const database = await benchDatabase(engine)
  try {
    const db = await openBench(database)
    try {
      const { district } = await foundBenchCell(db, database.dataFolder, 100, 0)
      const office = district.departments[0]?.id ?? ''
      await writeQueue(db, district.cell, office)
      return [await queueLine(db, engine, district.cell, district.units[0]?.id ?? '', office)]
    } finally {
      await db.close()
    }
  } finally {
    await database.stop()
  }
}

/** Rows as the projector writes them: names of two words out of forty thousand, due over a year, a third of them late. */
async function writeQueue(db: Db, cell: Uuid, office: Uuid): Promise<void> {
  await db.run(
    `insert into case_row (
       cell, id, code, sector, data_class, unit, village, subdistrict, state, steps, office, emergency, since,
       written_at, submitted_at, closed_at, due_at, sort_at, number, tracking, title, recorder
     )
     select $1, gen_random_uuid(), 'HSG-01', 'housing', 'L3', post.id, post.path[2], post.path[3],
       (array['forwarded_opd', 'opd_accepted', 'in_progress', 'waiting_budget', 'resolved_opd'])[1 + n % 5], 6, $2,
       false, now(), now(), now(), null, due.at, due.at, 'SPM-HSG-' || n, 'T-' || n,
       'nama' || n % 200 || ' keluarga' || n % 39989, gen_random_uuid()
     from generate_series(1, $3::int) as n
     join (
       select id, path, row_number() over (order by id) as place, count(*) over () as posts
       from unit
       where cell = $1 and kind = 'post'
     ) as post on post.place = 1 + n % post.posts
     cross join lateral (select now() + (n % 365 - 120) * interval '1 day' as at) as due`,
    [cell, office, CASES],
  )
  await db.run(
    `insert into case_word (cell, word, id)
     select $1, word, id
     from case_row
     cross join lateral regexp_split_to_table(title || ' ' || replace(lower(number), 'spm-hsg-', 'k'), ' ') as word
     where cell = $1`,
    [cell],
  )
  await db.run('vacuum analyze case_row')
  await db.run('vacuum analyze case_word')
}

async function queueLine(db: Db, engine: Engine, cell: Uuid, root: Uuid, office: Uuid): Promise<Measured> {
  const actor: Actor = {
    user: '018f0000-0000-7000-8000-000000000001',
    assignments: [{ role: 'opd_officer', unit: root, office, from: FROM }],
  }
  const now = new Date()
  const reader = { actor, today: localDate(now.getTime(), UTC_OFFSET), now }
  const ask = (asked: CasesRequest) => caseQueue(db, cell, reader, asked)
  const kinds: Record<string, number[]> = {
    first: [],
    later: [],
    filter: [],
    none: [],
    words: [],
    common: [],
    rare: [],
    number: [],
  }
  const measure = async (kind: string, asked: CasesRequest): Promise<void> => {
    kinds[kind]?.push(await timed(() => ask(asked)))
  }
  for (let round = 0; round < ROUNDS; round++) {
    const { next } = await ask({})
    const after = next === null ? {} : { after: next }
    await measure('first', {})
    for (let page = 0; page < 2; page++) await measure('later', after)
    await measure('filter', { states: ['waiting_budget'], late: true, ...after })
    await measure('none', { code: 'HSG-04', ...after })
    await measure('words', { search: 'nama keluarga' })
    await measure('common', { search: `nama${round}`, ...after })
    await measure('rare', { search: `keluarga${1000 + round * 97}`, ...after })
    await measure('number', { search: `k${5000 + round}`, ...after })
  }
  const p95 = Object.entries(kinds).map(([kind, times]) => ({ kind, ms: quantile(times, 0.95) }))
  const shown = p95.map(({ kind, ms }) => `${kind} ${ms.toFixed(0)}`).join(', ')
  return atMost(
    engine === 'postgres' ? 'case-queue' : 'case-queue-embedded',
    Math.max(...p95.map(({ ms }) => ms)),
    'ms',
    engine === 'postgres' ? 100 : 400,
    `the slowest kind of question; ${CASES} open cases of one department; p95 of each kind in ms: ${shown} (none: a filter that no case passes; words: two that all have; common: one that ${CASES / 200} cases and more have); ${Object.values(kinds).flat().length} questions, ${engine}; ${spin()}`,
  )
}
