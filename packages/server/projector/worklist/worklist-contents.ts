import { parseSessionDayRule } from '@simpul/domain/areas'
import { type PostMonth, postMonth, type WorklistPerson } from '@simpul/domain/catalogue'
import {
  addMonths,
  type Finding,
  firstDay,
  type Level,
  monthOf,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import type { SessionDayView } from '@simpul/domain/institution'
import { balitaBornFrom } from '@simpul/domain/sectors/health'
import type { Queryable } from '../../db/db.ts'

/** Everything the worklist of a post is made of. */
export interface WorklistContent {
  readonly post: PostMonth
  readonly people: readonly StoredPerson[]
}

export interface StoredPerson extends WorklistPerson {
  readonly id: Uuid
  readonly findings: readonly Finding[]
}

/**
 * Loads posts with the people who may be on their worklists: those who belong there today and are small children, have
 * no birth date, or are referred by a finding.
 */
export async function worklistContents(
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  today: PlainDate,
): Promise<WorklistContent[]> {
  const posts = await postsOf(tx, cell, units)
  const days = await daysOf(tx, cell, units, firstDay(addMonths(monthOf(today), -1)))
  const people = await peopleOf(tx, cell, units, today)
  const findings = await findingsOf(
    tx,
    cell,
    people.map(({ id }) => id),
  )
  return posts.map(({ id, rule }) => {
    const own = days.filter(({ unit }) => unit === id).map(({ view }) => view)
    return {
      post: postMonth(id, parseSessionDayRule(rule), own, monthOf(today)),
      people: people
        .filter(({ unit }) => unit === id)
        .map((person) => ({ ...person, findings: findings.get(person.id) ?? [] })),
    }
  })
}

const postsOf = (tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<{ id: Uuid; rule: unknown }[]> =>
  tx.query(
    `select id, session_day_rule as rule
     from unit
     where cell = $1 and id = any($2::uuid[]) and kind = 'post'
     order by id`,
    [cell, units],
  )

const daysOf = (
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  from: PlainDate,
): Promise<{ unit: Uuid; view: SessionDayView }[]> =>
  tx.query(
    `select d.unit, v.views -> 'session-day' as view
     from session_day d
     join subject_view v on v.cell = $1 and v.subject_kind = 'activity' and v.subject_id = d.id
     where d.cell = $1 and d.unit = any($2::uuid[]) and d.day >= $3
     order by d.unit, d.day, d.id`,
    [cell, units, from],
  )

type PersonRow = Omit<StoredPerson, 'findings'> & { readonly unit: Uuid }

/** Each person is looked up by itself (`offset 0`): on a large table the planner would rather read all of it. */
const peopleOf = (
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  today: PlainDate,
): Promise<PersonRow[]> =>
  tx.query(
    `select s.unit, p.id, v.subject, v.views
     from (
       select unit, person
       from person_stay
       where cell = $1 and unit = any($2::uuid[]) and from_day <= $3 and (to_day is null or to_day > $3)
     ) as s
     cross join lateral (
       select id
       from person
       where cell = $1 and id = s.person
         and (birth is null or birth >= $4 or worst_level in ('refer', 'urgent'))
       offset 0
     ) as p
     cross join lateral (
       select subject, views
       from subject_view
       where cell = $1 and subject_id = p.id and subject_kind = 'person'
       offset 0
     ) as v
     order by p.id`,
    [cell, units, today, balitaBornFrom(monthOf(today))],
  )

/** Findings that refer, as they were judged when their person was; their sentences are filled already. */
async function findingsOf(
  tx: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
): Promise<Map<Uuid, Finding[]>> {
  const rows = await tx.query<{
    id: Uuid
    service: string
    code: string
    level: Level
    reason: Finding['reason']
  }>(
    `select subject_id as id, service, code, level, reason
     from finding
     where cell = $1 and subject_id = any($2::uuid[]) and subject_kind = 'person' and level in ('refer', 'urgent')
     order by subject_id, place`,
    [cell, persons],
  )
  const found = new Map<Uuid, Finding[]>()
  for (const { id, ...finding } of rows) found.set(id, [...(found.get(id) ?? []), finding])
  return found
}
