import { contributionsOf, indicatorById } from '@simpul/domain/catalogue'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import {
  err,
  figureOf,
  lastDay,
  type Month,
  ok,
  type PlainDate,
  type Result,
  type Uuid,
} from '@simpul/domain/core'
import type { PersonSubject } from '@simpul/domain/people'
import type { PeopleAnswer, PersonRow } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { readSurroundings } from './read-units.ts'
import { isInArea, mayReadLane, maySeePeople, type Reader, type UnitPath } from './reader.ts'

/** Rows of one statement; each is judged by the indicator's own function. */
const ROWS = 400
/** One answer ends with so many people, or after so many rows: few may be behind a figure. */
const ENOUGH = 50
const MOST_ROWS = 2000

interface Candidate {
  readonly id: Uuid
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly motherName: string | null
  readonly rt: string | null
  readonly post: Uuid
  readonly postName: string
  readonly status: string | null
  readonly lastWeighedOn: string | null
  readonly weightKg: number | null
}

/**
 * Who is behind a figure: the people of a unit whom the indicator reaches in the month, by name. Computed
 * with the function that made the tally, so that list and figure cannot differ.
 * @param after where the last answer ended: its `next`; only what follows the last line break of it is read
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
  const around = await readSurroundings(db, cell, unit, lastDay(month))
  const path = around?.path.map(({ id }) => id) ?? []
  const sheet = indicatorById(indicator)
  if (around === undefined || sheet === undefined || !isInArea(reader, path))
    return err({ code: 'not-found' })
  if (!maySeePeople(reader, sheet, path)) return err({ code: 'not-allowed' })
  const found: Candidate[] = []
  let last: Uuid | undefined = after?.split('\n').at(-1)
  for (let rows = 0; found.length < ENOUGH && rows < MOST_ROWS; rows += ROWS) {
    const page = await candidates(db, cell, unit, lastDay(month), last)
    found.push(...(await reachedOf(db, cell, page, indicator, month)))
    last = page.length < ROWS ? undefined : page.at(-1)?.id
    if (last === undefined) break
  }
  return ok({ people: await shownTo(db, cell, reader, path, found), next: last ?? null })
}

/**
 * Who belonged to one of the unit's posts on a day, by name; looked up post by post (`offset 0`).
 */
const candidates = (
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  day: PlainDate,
  after: Uuid | undefined,
): Promise<Candidate[]> =>
  db.query<Candidate>(
    `select p.id, p.name, p.sex, p.birth, p.mother_name as "motherName", p.rt, post.id as post,
       post.name as "postName", p.status, p.last_weighed_on as "lastWeighedOn", p.weight_kg as "weightKg"
     from unit post
     cross join lateral (
       select person
       from person_stay
       where cell = $1 and unit = post.id and from_day <= $3 and (to_day is null or to_day > $3)
       offset 0
     ) as s
     cross join lateral (
       select id, name, sex, birth, mother_name, rt, status, last_weighed_on, weight_kg
       from person
       where cell = $1 and id = s.person
       offset 0
     ) as p
     where post.cell = $1
       and $2 = any(post.path)
       and ($4::uuid is null or (p.name, p.id) > (select name, id from person where cell = $1 and id = $4))
     order by p.name, p.id
     limit $5`,
    [cell, unit, day, after ?? null, ROWS],
  )

/** Judged at the post where the person belonged on the month's last day, as the tally was. */
async function reachedOf(
  db: Queryable,
  cell: Uuid,
  page: readonly Candidate[],
  indicator: string,
  month: Month,
): Promise<Candidate[]> {
  const stored = await db.query<{ id: Uuid; subject: PersonSubject; views: Record<string, unknown> }>(
    `select subject_id as id, subject, views
     from subject_view
     where cell = $1 and subject_kind = 'person' and subject_id = any($2::uuid[])`,
    [cell, page.map(({ id }) => id)],
  )
  const byId = new Map(stored.map((row) => [row.id, row]))
  return page.filter(({ id, post }) => {
    const person = byId.get(id)
    const contribution = person && contributionsOf(person, post, month)[indicator]
    return contribution !== undefined && figureOf(contribution) > 0
  })
}

/** The lane of the columns about weight. */
const GROWTH = 'health:L3'

async function shownTo(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  path: UnitPath,
  found: readonly Candidate[],
): Promise<PersonRow[]> {
  const findings = await readFindings(db, cell, found, (service) => {
    const lane = anyServiceById(service)?.lane
    return lane !== undefined && mayReadLane(reader, lane, path)
  })
  const growth = mayReadLane(reader, GROWTH, path)
  return found.map(({ post: _, postName, status, lastWeighedOn, weightKg, ...person }) => ({
    ...person,
    post: postName,
    ...(growth ? { status, lastWeighedOn, weightKg } : { status: null, lastWeighedOn: null, weightKg: null }),
    findings: findings.get(person.id) ?? [],
  }))
}

async function readFindings(
  db: Queryable,
  cell: Uuid,
  persons: readonly { readonly id: Uuid }[],
  mayRead: (service: string) => boolean,
): Promise<Map<Uuid, PersonRow['findings']>> {
  const rows = await db.query<{ id: Uuid; service: string; code: string; level: string; reason: string }>(
    `select subject_id as id, service, code, level, reason ->> 'id' as reason
     from finding
     where cell = $1 and subject_kind = 'person' and subject_id = any($2::uuid[]) and level <> 'inform'
     order by subject_id, place`,
    [cell, persons.map(({ id }) => id)],
  )
  const found = new Map<Uuid, PersonRow['findings']>()
  for (const { id, service, ...finding } of rows)
    if (mayRead(service)) found.set(id, [...(found.get(id) ?? []), finding])
  return found
}
