import { type Actor, isAssignedOn, LANES, officeOf } from '@simpul/domain/access'
import { laneClass, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

const RESTRICTED_LANES = LANES.filter((lane) => laneClass(lane) === 'L4')

/** More than any team has on its table. */
const MOST = 500

/**
 * The restricted cases that may concern somebody, the latest first: those in the journal of their own team, and those
 * that were ever sent to their office. It narrows down where to look; `may` decides about each. Nothing outside the
 * journals of the teams knows these cases.
 */
export async function restrictedCases(
  db: Queryable,
  cell: Uuid,
  actor: Actor,
  on: PlainDate,
): Promise<Uuid[]> {
  const held = actor.assignments.filter((one) => isAssignedOn(one, on))
  const places = held.filter(({ role }) => role === 'case_officer').map(({ unit }) => unit)
  const offices = held.filter(({ role }) => role === 'opd_officer').map(officeOf)
  if (places.length + offices.length === 0) return []
  const rows = await db.query<{ id: Uuid }>(
    `select e.subject_id as id
     from unit team
     join line l on l.cell = $1 and l.unit = team.id and l.lane = any($2::text[])
     join entry e on e.cell = $1 and e.id = l.entry and e.subject_kind = 'case'
     where team.cell = $1
       and team.kind = 'case-team'
       and (team.parent = any($3::uuid[]) or e.body ->> 'office' = any($4::text[]))
     group by e.subject_id
     order by max(e.received_at) desc, e.subject_id
     limit ${MOST}`,
    [cell, RESTRICTED_LANES, places, offices],
  )
  return rows.map(({ id }) => id)
}
