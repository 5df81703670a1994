import { isClosed, STATUS_CODES, type StatusCode } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { CasesAnswer, CasesRequest } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import type { Reader } from '../reader.ts'
import { type CasePart, filtersOf, partsOf, statesAsked } from './case-parts.ts'
import { mayReadCase, NAMED_CASE, shownCase, type StoredCase } from './case-rows.ts'
import { searchOf } from './case-search.ts'
import { Params } from './params.ts'

/** Cases in one answer. */
const PAGE = 50

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
  const [stored, counted] = await Promise.all([
    page(db, cell, reader, asked),
    asked.after === undefined ? counts(db, cell, reader, asked) : undefined,
  ])
  const shown = stored.slice(0, PAGE)
  const last = stored.length > PAGE ? shown.at(-1) : undefined
  return {
    rows: shown.filter((row) => mayReadCase(reader, row)).map((row) => shownCase(row, reader.now)),
    next: last === undefined ? null : { at: last.sortAt, id: last.id },
    ...(counted === undefined ? {} : { counts: counted }),
  }
}

/** The places of a page are found in indexes alone; only then its rows are read, with the names around them. */
async function page(db: Queryable, cell: Uuid, reader: Reader, asked: CasesRequest): Promise<StoredCase[]> {
  const params = new Params(cell)
  const parts = partsOf(reader, params)
  const { among, conditions } = await searchOf(db, cell, asked.search ?? '', params)
  if (parts.length === 0 || among?.length === 0) return []
  const narrower = [...filtersOf(asked, params), ...placeOf(reader, asked, params), ...conditions]
  const states = statesAsked(reader, asked)
  const found = among === undefined ? undefined : params.add(among)
  const limit = params.add(PAGE + 1)
  const places = parts.map((part) => {
    const narrowed = { conditions: [...part.conditions, ...narrower], states: states.filter(isIn(part)) }
    return found === undefined ? walked(narrowed, params, limit) : lookedUp(narrowed, params, found)
  })
  return db.query<StoredCase>(
    `with place as (${places.join(' union all ')} order by sort_at, id limit ${limit})
     ${NAMED_CASE}
     order by c.sort_at, c.id`,
    params.values,
  )
}

const isIn =
  ({ states }: CasePart) =>
  (state: StatusCode): boolean =>
    states.includes(state)

/** Which stretch of a queue is read. A case without a clock stands at the end of time. */
function placeOf({ now }: Reader, { late, after }: CasesRequest, params: Params): string[] {
  const isLate = late === true ? [`c.sort_at < ${params.add(now.toISOString())}::timestamptz`] : []
  if (after === undefined) return isLate
  const [at, id] = [params.add(after.at), params.add(after.id)]
  return [...isLate, `(c.sort_at, c.id) > (${at}::timestamptz, ${id}::uuid)`]
}

/** A page of each state at most: within one, the index has the order of the queue. */
const walked = ({ conditions, states }: CasePart, params: Params, limit: string): string => `
  select c.id, c.sort_at
  from unnest(${params.add(states)}::text[]) as one (state)
  cross join lateral (
    select c.id, c.sort_at
    from case_row c
    where c.cell = $1 and c.state = one.state and ${conditions.join(' and ')}
    order by c.sort_at, c.id
    limit ${limit}
  ) as c`

const lookedUp = ({ conditions, states }: CasePart, params: Params, among: string): string => `
  select c.id, c.sort_at
  from case_row c
  where c.cell = $1
    and c.id = any(${among}::uuid[])
    and c.state = any(${params.add(states)}::text[])
    and ${conditions.join(' and ')}`

async function counts(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  asked: CasesRequest,
): Promise<NonNullable<CasesAnswer['counts']>> {
  const params = new Params(cell)
  const parts = partsOf(reader, params)
  if (parts.length === 0) return { states: {}, open: 0, late: 0 }
  const filters = filtersOf(asked, params)
  const now = params.add(reader.now.toISOString())
  const counted = await db.query<{ state: StatusCode; all: number; late: number }>(
    parts
      .map(({ conditions, states }) => countedPart([...conditions, ...filters], params.add(states), now))
      .join(' union all '),
    params.values,
  )
  const sum = (of: (row: (typeof counted)[number]) => number) =>
    counted.reduce((total, row) => total + of(row), 0)
  const inState = (state: StatusCode) => sum((row) => (row.state === state ? row.all : 0))
  return {
    states: Object.fromEntries(
      STATUS_CODES.map((state) => [state, inState(state)]).filter(([, all]) => all !== 0),
    ),
    open: sum(({ state, all }) => (isClosed(state) ? 0 : all)),
    late: sum(({ late }) => late),
  }
}

/** State by state, so that an index answers it and no row is read. */
const countedPart = (conditions: readonly string[], states: string, now: string): string => `
  select one.state, counted."all", counted.late
  from unnest(${states}::text[]) as one (state)
  cross join lateral (
    select count(*)::int as "all", count(*) filter (where c.sort_at < ${now}::timestamptz)::int as late
    from case_row c
    where c.cell = $1 and c.state = one.state and ${conditions.join(' and ')}
  ) as counted`
