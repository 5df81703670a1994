import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { nameTokens } from '@simpul/domain/people'
import type { WorklistAnswer, WorklistPlace, WorklistRequest } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import type { Reader } from './reader.ts'
import { worklistRows } from './worklist-rows.ts'
import { scopeColumns, type WorklistPost, worklistPosts } from './worklist-scope.ts'

/** People in one answer. */
const PAGE = 50

/**
 * Who is to be followed up in the posts of a reader: the most pressing first, of two equally pressing who has waited
 * longer, then by name. Only reasons that the reader may read count, also for the order.
 */
export async function worklist(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  asked: WorklistRequest,
): Promise<Result<WorklistAnswer, { code: 'not-allowed' | 'not-found' }>> {
  const own = await worklistPosts(db, cell, reader)
  if (own.length === 0) return err({ code: 'not-allowed' })
  const { unit } = asked
  const posts = unit === undefined ? own : own.filter(({ path }) => path.includes(unit))
  if (posts.length === 0) return err({ code: 'not-found' })
  const places = await placesOf(db, cell, posts, asked)
  const shown = places.slice(0, PAGE)
  const persons = shown.map(({ person }) => person)
  return ok({
    rows: await worklistRows(db, cell, posts, persons, reader.actor.user),
    next: places.length > PAGE ? (shown.at(-1) ?? null) : null,
    counts: await countsOf(db, cell, posts),
    posts: own.map(({ id, name }) => ({ id, name })),
  })
}

/** Where each person stands in the list, by the most pressing reason of those asked for; one more than a page. */
function placesOf(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  { kind, serious, search, after }: WorklistRequest,
): Promise<WorklistPlace[]> {
  const words = nameTokens(search)
  return db.query<WorklistPlace>(
    `with first as (
       select distinct on (w.person) w.person, w.pressing, coalesce(w.since, '9999-12-31') as since
       from worklist w
       join unnest($2::uuid[], $3::text[]) as may (unit, service) on may.unit = w.unit and may.service = w.service
       where w.cell = $1
         and ($4::text is null or w.kind = $4)
         and (not $5 or w.level in ('refer', 'urgent'))
       order by w.person, w.place
     )
     select first.person, first.pressing, first.since, p.name
     from first
     join person p on p.cell = $1 and p.id = first.person
     where (p.search like all($6::text[]) or ltrim(p.rt, '0') = $7)
       and ($8::int is null or (first.pressing, first.since, p.name, p.id) > ($8, $9::date, $10, $11::uuid))
     order by first.pressing, first.since, p.name, p.id
     limit $12`,
    [
      cell,
      ...scopeColumns(posts),
      kind ?? null,
      serious ?? false,
      words.map((word) => `%${word}%`),
      words.length === 1 ? (words[0]?.replace(/^0+/, '') ?? '') : '',
      after?.pressing ?? null,
      after?.since ?? null,
      after?.name ?? null,
      after?.person ?? null,
      PAGE + 1,
    ],
  )
}

async function countsOf(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
): Promise<WorklistAnswer['counts']> {
  const [counts] = await db.query<WorklistAnswer['counts']>(
    `select count(distinct w.person) as "all",
       count(distinct w.person) filter (where w.kind = 'at-risk') as "at-risk",
       count(distinct w.person) filter (where w.kind = 'absent') as absent,
       count(distinct w.person) filter (where w.kind = 'due') as due
     from worklist w
     join unnest($2::uuid[], $3::text[]) as may (unit, service) on may.unit = w.unit and may.service = w.service
     where w.cell = $1`,
    [cell, ...scopeColumns(posts)],
  )
  return counts ?? { all: 0, 'at-risk': 0, absent: 0, due: 0 }
}
