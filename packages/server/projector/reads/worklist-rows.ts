import type { Uuid } from '@simpul/domain/core'
import type { Look, WorklistRow, WorkReason } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { scopeColumns, type WorklistPost } from './worklist-scope.ts'

/**
 * Everything a reader may know of people on the worklists of posts, in the order asked. Who is on none of them, or only
 * for reasons the reader may not read, is left out.
 */
export async function worklistRows(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  persons: readonly Uuid[],
  user: Uuid,
): Promise<WorklistRow[]> {
  if (persons.length === 0) return []
  const reasons = await reasonsOf(db, cell, posts, persons)
  const looks = await looksOf(db, cell, persons, user)
  const people = await peopleOf(db, cell, posts, persons)
  return people.flatMap((person) => {
    const own = reasons.get(person.person)
    if (own === undefined) return []
    return [{ ...person, reasons: own, looks: looks.get(person.person) ?? [] }]
  })
}

async function reasonsOf(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  persons: readonly Uuid[],
): Promise<Map<Uuid, WorkReason[]>> {
  const rows = await db.query<WorkReason & { person: Uuid }>(
    `select w.person, w.kind, w.service, w.code, w.level, w.reason, w.since
     from worklist w
     join unnest($3::uuid[], $4::text[]) as may (unit, service) on may.unit = w.unit and may.service = w.service
     where w.cell = $1 and w.person = any($2::uuid[])
     order by w.person, w.place`,
    [cell, persons, ...scopeColumns(posts)],
  )
  const found = new Map<Uuid, WorkReason[]>()
  for (const { person, ...reason } of rows) found.set(person, [...(found.get(person) ?? []), reason])
  return found
}

export async function looksOf(
  db: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
  user: Uuid,
): Promise<Map<Uuid, Look[]>> {
  const rows = await db.query<Look & { person: Uuid }>(
    `select l.person, u.name as "by", l.app_user = $3 as mine, l.looked_at as at, l.codes
     from worklist_look l
     join app_user u on u.cell = $1 and u.id = l.app_user
     where l.cell = $1 and l.person = any($2::uuid[])
     order by l.person, l.looked_at desc`,
    [cell, persons, user],
  )
  const found = new Map<Uuid, Look[]>()
  for (const { person, ...look } of rows) found.set(person, [...(found.get(person) ?? []), look])
  return found
}

/** What the growth records say is shown only to who may read them. */
const GROWTH = 'child-growth'

type Shown = Omit<WorklistRow, 'reasons' | 'looks'>

async function peopleOf(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  persons: readonly Uuid[],
): Promise<Shown[]> {
  const growth = posts.filter(({ services }) => services.includes(GROWTH)).map(({ id }) => id)
  return db.query<Shown>(
    `select p.id as person, w.unit as post, p.name, p.sex, p.birth, p.mother_name as "motherName", p.rt,
       case when w.unit = any($3::uuid[]) then p.last_weighed_on end as "lastWeighedOn",
       case when w.unit = any($3::uuid[]) then p.weight_kg end as "weightKg",
       coalesce(v.views #>> '{identity,phone,value}', '') <> '' as "hasPhone"
     from unnest($2::uuid[]) with ordinality as asked (id, at)
     join person p on p.cell = $1 and p.id = asked.id
     join worklist w on w.cell = $1 and w.person = p.id and w.place = 0
     left join subject_view v on v.cell = $1 and v.subject_id = p.id and v.subject_kind = 'person'
     where w.unit = any($4::uuid[])
     order by asked.at`,
    [cell, persons, growth, posts.map(({ id }) => id)],
  )
}
