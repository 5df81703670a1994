import { isAssignedOn } from '@simpul/domain/access'
import { searchedWords, statesWaitingFor } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { CasesAnswer, CasesRequest } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import type { Reader } from '../reader.ts'
import { mayReadCase, Params, scopeCondition, shownCase, type StoredCase, storedCases } from './case-rows.ts'

/** Cases in one answer. */
const PAGE = 50
/** Words looked for at once. */
const MOST_WORDS = 4
/** A word that no more cases have is rare. */
const FEW = 2000
/** After every letter a word can have. */
const LAST_LETTER = '\u{10ffff}'

/**
 * The cases a reader may read, the earliest due first; of those without a clock the oldest first. The counts come with
 * the first page.
 */
export async function caseQueue(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  asked: CasesRequest,
): Promise<CasesAnswer> {
  const stored = await page(db, cell, reader, asked)
  const shown = stored.slice(0, PAGE)
  const last = stored.length > PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.filter((row) => mayReadCase(reader, row)).map((row) => shownCase(row, reader.now)),
    next: last === undefined ? null : { at: last.sortAt, id: last.id },
    ...(asked.after === undefined ? { counts: await counts(db, cell, reader, asked) } : {}),
  }
}

async function page(db: Queryable, cell: Uuid, reader: Reader, asked: CasesRequest): Promise<StoredCase[]> {
  const params = new Params()
  params.add(cell)
  const scope = scopeCondition(reader, params)
  if (scope === undefined) return []
  const words = searchedWords(asked.search ?? '').slice(0, MOST_WORDS)
  const conditions = [
    scope,
    ...filters(asked, params),
    ...narrower(reader, asked, params),
    ...(await searching(db, cell, words, params)),
  ]
  if (asked.after !== undefined) {
    const { at, id } = asked.after
    conditions.push(`(c.sort_at, c.id) > (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`)
  }
  return db.query<StoredCase>(
    `${storedCases(conditions.join(' and '))} order by c.sort_at, c.id limit ${params.add(PAGE + 1)}`,
    params.values,
  )
}

/** What counts are kept to as well: which part of the work somebody looks at. */
function filters({ sector, code, office, village }: CasesRequest, params: Params): string[] {
  const is = (column: string, value: string | undefined, type: string) =>
    value === undefined ? [] : [`c.${column} = ${params.add(value)}::${type}`]
  return [
    ...is('sector', sector, 'text'),
    ...is('code', code, 'text'),
    ...is('office', office, 'uuid'),
    ...is('village', village, 'uuid'),
  ]
}

function narrower(reader: Reader, asked: CasesRequest, params: Params): string[] {
  const { show = 'open', states, late, mine } = asked
  const conditions: string[] = []
  if (show === 'open') conditions.push('c.closed_at is null')
  if (show === 'closed') conditions.push('c.closed_at is not null')
  if (states !== undefined) conditions.push(`c.state = any(${params.add(states)}::text[])`)
  if (late === true) conditions.push(`c.due_at < ${params.add(reader.now.toISOString())}::timestamptz`)
  if (mine === true) conditions.push(`c.state = any(${params.add(waiting(reader))}::text[])`)
  return conditions
}

/**
 * Cases that have all of these words. Of a rare word the few cases are looked up one by one; of one that thousands have,
 * the queue is walked in its order until a page is full.
 */
async function searching(
  db: Queryable,
  cell: Uuid,
  words: readonly string[],
  params: Params,
): Promise<string[]> {
  const conditions: string[] = []
  for (const word of words) {
    const range = [word, word + LAST_LETTER]
    const few = await db.query<{ id: Uuid }>(
      'select id from case_word where cell = $1 and word >= $2 and word < $3 limit $4',
      [cell, ...range, FEW + 1],
    )
    if (few.length <= FEW) conditions.push(`c.id = any(${params.add(few.map(({ id }) => id))}::uuid[])`)
    else {
      const [from, to] = range.map((end) => params.add(end))
      conditions.push(
        `exists (
           select from case_word w
           where w.cell = $1 and w.id = c.id and w.word >= ${from} and w.word < ${to}
           offset 0
         )`,
      )
    }
  }
  return conditions
}

const waiting = ({ actor, today }: Reader): readonly string[] =>
  statesWaitingFor(actor.assignments.filter((one) => isAssignedOn(one, today)).map(({ role }) => role))

async function counts(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  asked: CasesRequest,
): Promise<NonNullable<CasesAnswer['counts']>> {
  const params = new Params()
  params.add(cell)
  const scope = scopeCondition(reader, params)
  if (scope === undefined) return { states: {}, open: 0, late: 0 }
  const conditions = ['c.cell = $1', scope, ...filters(asked, params)].join(' and ')
  const now = params.add(reader.now.toISOString())
  const rows = await db.query<{ state: string; all: number; open: number; late: number }>(
    `select c.state, count(*)::int as "all", count(*) filter (where c.closed_at is null)::int as open,
       count(*) filter (where c.due_at < ${now}::timestamptz)::int as late
     from case_row c
     where ${conditions}
     group by c.state`,
    params.values,
  )
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    states: Object.fromEntries(rows.map(({ state, all }) => [state, all])),
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
  }
}
