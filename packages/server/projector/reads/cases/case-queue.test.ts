import { isClosed, searchedWords, STATUS_CODES, statesWaitingFor } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { localDate } from '@simpul/domain/core'
import { posts } from '@simpul/domain/testing'
import type { CasePlace, CasesAnswer, CasesRequest } from '@simpul/domain/wire'
import { beforeAll, expect, it } from 'vitest'
import type { Db } from '../../../db/db.ts'
import { describeOnBothEngines } from '../../../db/testing/test-engines.ts'
import { foundTown, offices, people } from '../../../journal/testing/case-town.ts'
import { district, noon } from '../../../journal/testing/district.ts'
import { migrations } from '../../../migrations.ts'
import type { Reader } from '../reader.ts'
import { caseQueue } from './case-queue.ts'
import { mayReadCase, NAMED_CASE, type StoredCase } from './case-rows.ts'

const now = new Date(noon)
const today = localDate(noon, 420)
const CASES = 21_000

/** One name that a case in twelve has, one that all but a few have, one of each. */
const write = async (db: Db): Promise<void> => {
  await db.run(
    `insert into case_row (
       cell, id, code, sector, data_class, unit, village, subdistrict, state, steps, office, emergency, since,
       written_at, submitted_at, closed_at, due_at, sort_at, number, tracking, title, recorder
     )
     select $1, gen_random_uuid(), (array['HSG-01', 'SOC-01', 'HSG-90'])[1 + n / 7 % 3],
       (array['housing', 'social', 'housing'])[1 + n / 7 % 3], 'L3', ($2::uuid[])[1 + n % 2], $3, $4, state, 6,
       case when state like '%opd%' or state = 'waiting_budget' then ($5::uuid[])[1 + n / 3 % 2]
         when state = 'forwarded_subdistrict' then $4 end,
       false, $6, $6, $6, case when state = any('{closed,duplicate,cancelled}') then $6::timestamptz end,
       due_at, coalesce(due_at, '9999-12-31T00:00:00Z'), 'SPM-' || n, 'T-' || n,
       case when n % 40 <> 0 then 'umum' else 'langka' end || ' kerap' || n % 12 || ' satu' || n, gen_random_uuid()
     from generate_series(1, $7::int) as n
     cross join lateral (
       select case
         when n % 5 < 2 then (array['waiting_budget', 'opd_accepted'])[1 + n % 2]
         else ($8::text[])[1 + n % cardinality($8)]
       end as state
     ) as stands
     cross join lateral (
       select case
         when n % 17 <> 0 and state <> all('{closed,duplicate,cancelled}') then
           $6::timestamptz + (n % 365 - 120) * interval '1 day'
       end as due_at
     ) as rings`,
    [
      district.cell,
      [posts.mawar, posts.melati],
      offices.village,
      offices.cikal,
      [offices.perkim, offices.social],
      now.toISOString(),
      CASES,
      STATUS_CODES,
    ],
  )
  await db.run(
    `insert into case_word (cell, word, id)
     select cell, word, id
     from case_row
     cross join lateral regexp_split_to_table(title, ' ') as word`,
  )
  await db.run('analyze')
}

const reading = (...who: readonly (keyof typeof people)[]): Reader => ({
  actor: { user: people.operator.user, assignments: who.flatMap((one) => people[one].assignments) },
  today,
  now,
})

/** What may be read, case by case; asked once about cases that stand alike. */
function readable(reader: Reader, rows: readonly StoredCase[]): StoredCase[] {
  const known = new Map<string, boolean>()
  return rows.filter((row) => {
    const alike = [row.code, row.state, row.unit, row.office].join()
    const mayRead = known.get(alike) ?? mayReadCase(reader, row)
    known.set(alike, mayRead)
    return mayRead
  })
}

/** Whether a case that may be read is asked for. */
function isMeant(reader: Reader, asked: CasesRequest, row: StoredCase): boolean {
  const { show = 'open', states, sector, code, office, village, late, mine } = asked
  const roles = reader.actor.assignments.map(({ role }) => role)
  return (
    (show === 'all' || isClosed(row.state) === (show === 'closed')) &&
    (states?.includes(row.state) ?? true) &&
    (sector === undefined || sheetByCode(row.code)?.sector === sector) &&
    (code === undefined || row.code === code) &&
    (office === undefined || row.office === office) &&
    (village === undefined || row.village === village) &&
    (late !== true || (row.dueAt !== null && Date.parse(row.dueAt) < noon)) &&
    (mine !== true || statesWaitingFor(roles).includes(row.state)) &&
    searchedWords(asked.search ?? '').every((word) =>
      row.title.split(' ').some((part) => part.startsWith(word)),
    )
  )
}

describeOnBothEngines('a queue of thousands of cases', (open) => {
  let db: Db
  let rows: readonly StoredCase[] = []

  beforeAll(async () => {
    db = await open({ migrations })
    await foundTown(db)
    await write(db)
    rows = await db.query<StoredCase>(
      `with place as (select id from case_row where cell = $1) ${NAMED_CASE} order by c.sort_at, c.id`,
      [district.cell],
    )
  })

  /** Three pages, and how many cases there are besides. */
  async function pages(reader: Reader, asked: CasesRequest): Promise<CasesAnswer[]> {
    const read: CasesAnswer[] = []
    let after: CasePlace | null | undefined
    for (let page = 0; page < 3 && after !== null; page++) {
      const answer = await caseQueue(db, district.cell, reader, { ...asked, ...(after ? { after } : {}) })
      read.push(answer)
      after = answer.next
    }
    return read
  }

  const readers = {
    department: reading('perkim'),
    operator: reading('operator'),
    head: reading('head'),
    kader: reading('sari'),
    'operator who is the kecamatan and a department too': reading('operator', 'camat', 'social', 'sari'),
    nobody: reading('pmd'),
  }
  const questions: readonly CasesRequest[] = [
    {},
    { show: 'closed' },
    { show: 'all', late: true },
    { states: ['waiting_budget', 'closed'] },
    { mine: true, sector: 'social' },
    { code: 'HSG-90', village: offices.village },
    { office: offices.perkim },
    { office: offices.dissolved },
    { search: 'satu4711' },
    { search: 'satu12 umum' },
    { search: 'kerap1 satu1' },
    { search: 'kerap1' },
    { search: 'umum', show: 'all' },
    { search: 'umum kerap7', late: true },
    { search: 'langka' },
    { search: 'tidakada' },
  ]

  it.each(Object.entries(readers))('shows each of its cases once and in order: %s', async (_name, reader) => {
    expect(rows).toHaveLength(CASES)
    const own = readable(reader, rows)
    for (const asked of questions) {
      const meant = own.filter((row) => isMeant(reader, asked, row))
      const read = await pages(reader, asked)
      const ids = read.flatMap((answer) => answer.rows.map(({ id }) => id))
      expect(ids, JSON.stringify(asked)).toEqual(meant.slice(0, 150).map(({ id }) => id))
      expect(read.at(-1)?.next === null, JSON.stringify(asked)).toBe(meant.length <= 150)
    }
  })

  it.each(Object.entries(readers))('counts what it holds whatever is searched: %s', async (_name, reader) => {
    for (const kept of [{}, { sector: 'housing' }, { code: 'SOC-01', office: offices.social }]) {
      const { counts } = await caseQueue(db, district.cell, reader, { ...kept, search: 'kerap3' })
      const held = readable(reader, rows).filter((row) => isMeant(reader, { ...kept, show: 'all' }, row))
      const states: Record<string, number> = {}
      for (const { state } of held) states[state] = (states[state] ?? 0) + 1
      expect(counts).toEqual({
        states,
        open: held.filter(({ state }) => !isClosed(state)).length,
        late: held.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < noon).length,
      })
    }
  })
})
