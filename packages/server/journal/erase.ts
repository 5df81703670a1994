import { allServices } from '@simpul/domain/catalogue/whole'
import type { Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { markSubjects } from './due.ts'
import { mergedIds } from './homes.ts'
import { lockJournals } from './lines.ts'
import { subjectsNaming } from './naming-subjects.ts'

/** anonymise: who it was is emptied, measurements kept. erase: every body emptied. */
export type Strength = 'anonymise' | 'erase'

/** An erasure as it is carried out, and as the list outside the backups has it. */
export interface Erasure {
  readonly subject: Subject
  readonly strength: Strength
  /** The ground: a request, the end of the retention time. */
  readonly why: string
  /** Null for whoever runs the server. */
  readonly by: Uuid | null
  /** When it was decided (ISO instant); done again after a restore it still means that day. */
  readonly at: string
}

/** The services whose answers say who somebody is. */
const identifying = ['person', 'identity'] as const

/** Services some of whose answers do, such as the name in the proposal of a move. */
const naming = allServices.flatMap(({ id, naming: keys = [] }) => (keys.length === 0 ? [] : [{ id, keys }]))

/**
 * Empties what the journal knows about a subject, of a person under every id joined with it; whoever is erased also takes
 * along the hand-overs and visits that name them, whole. Notes it, and lets snapshots be made anew. The only way in which an entry ever changes: as owner, with the flag set that the trigger asks for, for
 * this transaction only. Entries keep their place; readers pass over those that are emptied. Made anonymous, a person
 * keeps sex and month of birth. Doing it again does no harm.
 * @param beforehand runs once the journals are locked and before anything is emptied
 * @returns how many entries were emptied now
 */
export async function erase(
  tx: Queryable,
  cell: Uuid,
  erasure: Erasure,
  beforehand: () => Promise<void>,
): Promise<number> {
  const { subject } = erasure
  const ids = subject.kind === 'person' ? await mergedIds(tx, cell, subject.id) : [subject.id]
  const units = await unitsWith(tx, cell, ids)
  await lockJournals(tx, cell, units)
  await beforehand()
  const isPersonErased = subject.kind === 'person' && erasure.strength === 'erase'
  const naming = isPersonErased ? await subjectsNaming(tx, cell, ids, units) : []
  let emptied = 0
  for (const one of [...ids.map((id) => ({ ...subject, id })), ...naming])
    emptied += await eraseOne(tx, cell, { ...erasure, subject: one }, units)
  await tx.run('update unit set erasures = erasures + 1 where cell = $1 and id = any($2::uuid[])', [
    cell,
    units,
  ])
  await tx.run('delete from snapshot where cell = $1 and unit = any($2::uuid[])', [cell, units])
  return emptied
}

async function eraseOne(
  tx: Queryable,
  cell: Uuid,
  erasure: Erasure,
  units: readonly Uuid[],
): Promise<number> {
  const { subject, strength } = erasure
  await tx.query(`select set_config('simpul.erasing', 'on', true)`)
  const reduced =
    strength === 'anonymise'
      ? (await reducePerson(tx, cell, subject.id)) + (await reduceNaming(tx, cell, subject.id))
      : 0
  const services = strength === 'erase' ? null : identifying
  const emptied = await emptyEntries(tx, cell, subject.id, services)
  await tx.query(`select set_config('simpul.erasing', 'off', true)`)
  await emptyHeld(tx, cell, subject.id, services && [...services, ...naming.map(({ id }) => id)])
  await note(tx, cell, erasure, reduced + emptied, units)
  await markSubjects(tx, cell, [subject])
  return reduced + emptied
}

async function unitsWith(tx: Queryable, cell: Uuid, subjects: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await tx.query<{ unit: Uuid }>(
    `select distinct line.unit
     from entry
     join line on line.cell = $1 and line.entry = entry.id
     where entry.cell = $1 and entry.subject_id = any($2::uuid[])`,
    [cell, subjects],
  )
  return rows.map((row) => row.unit)
}

/** Leaves of what was written about a person the sex and the month of birth: age and figures hang on them. */
async function reducePerson(tx: Queryable, cell: Uuid, subject: Uuid): Promise<number> {
  const rows = await tx.query<{ id: Uuid; body: unknown }>(
    `select id, body
     from entry
     where cell = $1 and subject_id = $2 and service = 'person' and not emptied and not reduced`,
    [cell, subject],
  )
  const left = rows.map(({ id, body }) => ({ id, body: JSON.stringify(reducedBody(body)) }))
  return tx.run(
    `update entry
     set body = left_over.body, amends_why = case when amends_why is not null then '-' end, reduced = true
     from unnest($2::uuid[], $3::jsonb[]) as left_over (id, body)
     where entry.cell = $1 and entry.id = left_over.id`,
    [cell, ...columnsOf(left, ['id', 'body'])],
  )
}

/** Takes the answers that say who it is out of entries that stay. */
async function reduceNaming(tx: Queryable, cell: Uuid, subject: Uuid): Promise<number> {
  let count = 0
  for (const { id, keys } of naming)
    count += await tx.run(
      `update entry
       set body = body - $4::text[], amends_why = case when amends_why is not null then '-' end, reduced = true
       where cell = $1
         and subject_id = $2
         and service = $3
         and not emptied
         and not reduced
         and jsonb_typeof(body) = 'object'
         and body ?| $4::text[]`,
      [cell, subject, id, keys],
    )
  return count
}

/** Null, of an amendment that voids, stays null. */
function reducedBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return null
  const { sex, birthDate } = body as { sex?: unknown; birthDate?: { value?: unknown } }
  const birth = birthDate?.value
  const month =
    typeof birth === 'string' ? { birthDate: { ...birthDate, value: `${birth.slice(0, 7)}-01` } } : {}
  return { ...(sex === undefined ? {} : { sex }), ...month }
}

function emptyEntries(
  tx: Queryable,
  cell: Uuid,
  subject: Uuid,
  services: readonly string[] | null,
): Promise<number> {
  return tx.run(
    `update entry
     set body = 'null', amends_why = case when amends_why is not null then '' end, emptied = true
     where cell = $1
       and subject_id = $2
       and not emptied
       and ($3::text[] is null or (service = any($3) and not reduced))`,
    [cell, subject, services],
  )
}

/** What waits about the subject is decided by this: nobody will let it in any more. */
async function emptyHeld(
  tx: Queryable,
  cell: Uuid,
  subject: Uuid,
  services: readonly string[] | null,
): Promise<void> {
  const rows = await tx.query<{ id: Uuid; envelope: { service?: unknown } | null }>(
    'select id, envelope from held where cell = $1 and subject_id = $2',
    [cell, subject],
  )
  const ids = rows
    .filter(({ envelope }) => services === null || services.some((service) => service === envelope?.service))
    .map((row) => row.id)
  await tx.run(
    `update held
     set envelope = 'null', decision = coalesce(decision, 'discard'), decided_at = coalesce(decided_at, now())
     where cell = $1 and id = any($2::uuid[])`,
    [cell, ids],
  )
}

async function note(
  tx: Queryable,
  cell: Uuid,
  { subject, strength, why, by, at }: Erasure,
  emptied: number,
  units: readonly Uuid[],
): Promise<void> {
  await tx.run(
    `insert into erasure (cell, subject_kind, subject_id, strength, why, decided_by, decided_at, entries, units)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (cell, subject_id, strength) do update
     set entries = erasure.entries + excluded.entries, units = excluded.units`,
    [cell, subject.kind, subject.id, strength, why, by, at, emptied, units],
  )
}

/** What phones that hold journals of these units have to empty as well. */
export async function erasuresAt(
  db: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
): Promise<{ subject: Uuid; strength: Strength }[]> {
  return db.query<{ subject: Uuid; strength: Strength }>(
    `select subject_id as subject, strength
     from erasure
     where cell = $1 and units && $2::uuid[]
     order by decided_at`,
    [cell, units],
  )
}

/** The list that is copied outside the backups; after a restore each is carried out again. */
export const listErasures = (db: Queryable, cell: Uuid): Promise<Erasure[]> =>
  db.query<Erasure>(
    `select jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject, strength, why,
       decided_by as by, decided_at as at
     from erasure
     where cell = $1
     order by decided_at, subject_id`,
    [cell],
  )
