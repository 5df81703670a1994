import { canSeeNames, laneResource, may } from '@simpul/domain/access'
import { contributionsOf, indicatorById, serviceById } from '@simpul/domain/catalogue'
import {
  err,
  figureOf,
  fill,
  type Lane,
  lastDay,
  type Month,
  ok,
  type Params,
  type Result,
  type Text,
  type Uuid,
} from '@simpul/domain/core'
import { homeOn, type PersonSubject } from '@simpul/domain/people'
import type { PeopleAnswer, PersonRow } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import type { Reader } from './overview.ts'
import { readSurroundings } from './read-units.ts'

/** Rows of one page; each is judged by the indicator's own function. */
const PAGE = 200
/** After so many the reader asks for more. */
const ENOUGH = 50

interface Row {
  readonly id: Uuid
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly mother_name: string | null
  readonly rt: string | null
  readonly post: string
  readonly status: string | null
  readonly last_weighed_on: string | null
  readonly weight_kg: number | null
  readonly subject: PersonSubject
  readonly views: Record<string, unknown>
}

/**
 * Who is behind a figure: the people of a unit whom the indicator reaches in the month, by name. Computed with the function
 * that made the tally, so that list and figure cannot differ.
 */
export async function people(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  month: Month,
  indicator: string,
  after: string | undefined,
): Promise<Result<PeopleAnswer, { code: 'not-found' | 'not-allowed' }>> {
  const around = await readSurroundings(db, cell, unit, reader.today)
  if (around === undefined) return err({ code: 'not-found' })
  const path = around.path.map(({ id }) => id)
  const mayRead = (lane: Lane) => may(reader.actor, 'read', laneResource(lane, path), reader.today)
  // To be behind a figure is itself a word about somebody: who is underweight, who did not come.
  const behind = serviceById(indicatorById(indicator)?.service ?? '')?.lane ?? 'register'
  if (!canSeeNames(reader.actor, path, reader.today) || !mayRead(behind)) return err({ code: 'not-allowed' })
  const posts = await readPosts(db, cell, unit)
  const found: Row[] = []
  let next = after
  // Few of a page may be reached; empty pages would look like nobody.
  while (found.length < ENOUGH) {
    const rows = await readPage(db, cell, unit, next)
    found.push(...rows.filter((row) => isReached(row, posts, indicator, month)))
    const last = rows.at(-1)
    next = rows.length < PAGE || last === undefined ? undefined : `${last.name}\n${last.id}`
    if (next === undefined) break
  }
  if (!mayRead(GROWTH)) return ok({ people: found.map(withoutGrowth), next: next ?? null })
  const findings = await readFindings(
    db,
    cell,
    found.map(({ id }) => id),
  )
  return ok({
    people: found.map((row) => shown(row, findings.get(row.id) ?? [])),
    next: next ?? null,
  })
}

/** Judged at the post where the person belonged on the month's last day, as the tally was. */
function isReached(
  { subject, views }: Row,
  posts: ReadonlySet<Uuid>,
  indicator: string,
  month: Month,
): boolean {
  const home = homeOn(subject, lastDay(month))
  if (home === undefined || !posts.has(home)) return false
  const contribution = contributionsOf({ subject, views }, home, month)[indicator]
  return contribution !== undefined && figureOf(contribution) > 0
}

async function readPosts(db: Queryable, cell: Uuid, unit: Uuid): Promise<Set<Uuid>> {
  const rows = await db.query<{ id: Uuid }>('select id from unit where cell = $1 and $2 = any(path)', [
    cell,
    unit,
  ])
  return new Set(rows.map(({ id }) => id))
}

async function readPage(db: Queryable, cell: Uuid, unit: Uuid, after: string | undefined): Promise<Row[]> {
  const [name = '', id = '00000000-0000-0000-0000-000000000000'] = after?.split('\n') ?? []
  return db.query<Row>(
    `select distinct on (person.name, person.id)
            person.id, person.name, person.sex, person.birth, person.mother_name, person.rt, person.status,
            person.last_weighed_on, person.weight_kg, post.name as post,
            subject_view.subject, subject_view.views
     from unit as post
     join person_stay on person_stay.cell = post.cell and person_stay.unit = post.id
     join person on person.cell = post.cell and person.id = person_stay.person
     join subject_view
       on subject_view.cell = post.cell and subject_view.subject_kind = 'person' and subject_view.subject_id = person.id
     where post.cell = $1 and $2 = any(post.path) and (person.name, person.id) > ($3, $4::uuid)
     order by person.name, person.id
     limit $5`,
    [cell, unit, name, id, PAGE],
  )
}

interface FindingRow {
  readonly subject_id: Uuid
  readonly code: string
  readonly level: string
  readonly reason: Text
  readonly params: Params | null
}

async function readFindings(
  db: Queryable,
  cell: Uuid,
  ids: readonly Uuid[],
): Promise<Map<Uuid, PersonRow['findings']>> {
  const rows = await db.query<FindingRow>(
    `select subject_id, code, level, reason, params
     from finding
     where cell = $1 and subject_kind = 'person' and subject_id = any($2::uuid[]) and level <> 'inform'
     order by subject_id, place`,
    [cell, ids],
  )
  const found = new Map<Uuid, PersonRow['findings']>()
  for (const { subject_id, code, level, reason, params } of rows) {
    const said = { code, level, reason: fill(reason, 'id', params ?? {}) }
    found.set(subject_id, [...(found.get(subject_id) ?? []), said])
  }
  return found
}

/** The lane of the columns about weight; findings are not told apart by lane, so they go with it. */
const GROWTH: Lane = 'health:L3'

const withoutGrowth = (row: Row): PersonRow =>
  shown({ ...row, status: null, last_weighed_on: null, weight_kg: null }, [])

const shown = (row: Row, findings: PersonRow['findings']): PersonRow => ({
  id: row.id,
  name: row.name,
  sex: row.sex,
  birth: row.birth,
  motherName: row.mother_name,
  rt: row.rt,
  post: row.post,
  status: row.status,
  lastWeighedOn: row.last_weighed_on,
  weightKg: row.weight_kg,
  findings,
})
