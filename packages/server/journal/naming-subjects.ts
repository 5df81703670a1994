import { allServices } from '@simpul/domain/catalogue/whole'
import type { Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** What may name people it is not about: whom a hand-over means, and whom a visit to a household met. */
const services = allServices.filter(({ id, handOver }) => handOver === true || id === 'household-visit')
const ids = services.map(({ id }) => id)
const lanes = [...new Set(services.map(({ lane }) => lane))]

/**
 * The hand-overs and visits that name one of these people, kept or waiting. Who names somebody has their lines, so the
 * journals that have any are all that is looked through; they must be locked.
 */
export async function subjectsNaming(
  tx: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
  units: readonly Uuid[],
): Promise<Subject[]> {
  const kept = await tx.query<Subject>(
    `select distinct e.subject_kind as kind, e.subject_id as id
     from line l
     join entry e on e.cell = $1 and e.id = l.entry
     where l.cell = $1
       and l.unit = any($2::uuid[])
       and l.lane = any($3::text[])
       and e.service = any($4::text[])
       and (e.body -> 'people' ?| $5::text[] or e.body -> 'present' ?| $5::text[] or e.body ->> 'person' = any($5::text[]))`,
    [cell, units, lanes, ids, persons],
  )
  return [...kept, ...(await heldNaming(tx, cell, persons, units))]
}

interface HeldEnvelope {
  readonly service?: string
  readonly subject?: Subject
  readonly body?: { readonly people?: unknown; readonly present?: unknown; readonly person?: unknown }
}

async function heldNaming(
  tx: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
  units: readonly Uuid[],
): Promise<Subject[]> {
  const rows = await tx.query<{ envelope: HeldEnvelope | null }>(
    'select envelope from held where cell = $1 and unit = any($2::uuid[]) and subject_id is not null',
    [cell, units],
  )
  return rows.flatMap(({ envelope }) => {
    const { service = '', subject, body } = envelope ?? {}
    const named = [body?.people, body?.present, body?.person].flat()
    const isNaming = ids.includes(service) && persons.some((person) => named.includes(person))
    return isNaming && subject !== undefined ? [subject] : []
  })
}
