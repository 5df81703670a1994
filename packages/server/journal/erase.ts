import type { Subject, Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import { markSubjects } from './due.ts'
import { lockJournals } from './lines.ts'

/** anonymise: identity emptied, measurements kept. erase: every body emptied. */
export type Strength = 'anonymise' | 'erase'

/** An erasure as it is carried out, and as the list outside the backups has it. */
export interface Erasure {
  /** Whose data: every id of a merged set is named by itself. */
  readonly subject: Subject
  readonly strength: Strength
  /** The ground: a request, the end of the retention time. */
  readonly why: string
  readonly by: Uuid
  /** What an anonymised subject keeps to be counted by: sex and month of birth. */
  readonly keeps?: Readonly<Record<string, unknown>>
}

/** The services whose answers say who somebody is. */
const identifying = ['person', 'identity'] as const

/**
 * Empties what the journal knows about a subject, notes it, and lets snapshots be made anew. The only way in which an
 * entry ever changes: as owner, with the flag set that the trigger asks for, for this transaction only. Entries
 * keep their place and what counts by, readers pass them over. Contributions to past months have to be
 * sealed into the tallies before (projector); doing it again does no harm.
 * @returns how many entries were emptied now
 */
export async function erase(db: Db, cell: Uuid, erasure: Erasure): Promise<number> {
  const { subject, strength } = erasure
  return db.transaction(
    async (tx) => {
      const services = strength === 'erase' ? null : identifying
      const units = await unitsWith(tx, cell, subject.id)
      await lockJournals(tx, cell, units)
      const emptied = await emptyEntries(tx, cell, subject.id, services)
      await emptyHeld(tx, cell, subject.id, services)
      await note(tx, cell, erasure, emptied, units)
      await tx.run('update unit set erasures = erasures + 1 where cell = $1 and id = any($2::uuid[])', [
        cell,
        units,
      ])
      await tx.run('delete from snapshot where cell = $1 and unit = any($2::uuid[])', [cell, units])
      await markSubjects(tx, cell, [subject])
      return emptied
    },
    { role: 'owner' },
  )
}

async function unitsWith(tx: Queryable, cell: Uuid, subject: Uuid): Promise<Uuid[]> {
  const rows = await tx.query<{ unit: Uuid }>(
    `select distinct line.unit
     from entry
     join line on line.cell = $1 and line.entry = entry.id
     where entry.cell = $1 and entry.subject_id = $2`,
    [cell, subject],
  )
  return rows.map((row) => row.unit)
}

async function emptyEntries(
  tx: Queryable,
  cell: Uuid,
  subject: Uuid,
  services: readonly string[] | null,
): Promise<number> {
  await tx.query(`select set_config('simpul.erasing', 'on', true)`)
  const emptied = await tx.run(
    `update entry
     set body = 'null', amends_why = case when amends_why is not null then '' end, emptied = true
     where cell = $1 and subject_id = $2 and not emptied and ($3::text[] is null or service = any($3))`,
    [cell, subject, services],
  )
  await tx.query(`select set_config('simpul.erasing', 'off', true)`)
  return emptied
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
  { subject, strength, why, by, keeps = {} }: Erasure,
  emptied: number,
  units: readonly Uuid[],
): Promise<void> {
  await tx.run(
    `insert into erasure (cell, subject_kind, subject_id, strength, why, decided_by, entries, units, keeps)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
     on conflict (cell, subject_id, strength) do update
     set entries = erasure.entries + excluded.entries, units = excluded.units`,
    [cell, subject.kind, subject.id, strength, why, by, emptied, units, JSON.stringify(keeps)],
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

/** The list that is copied outside the backups; after a restore each is carried out again with `erase`. */
export async function listErasures(db: Queryable, cell: Uuid): Promise<Erasure[]> {
  const rows = await db.query<{
    subject_kind: Subject['kind']
    subject_id: Uuid
    strength: Strength
    why: string
    decided_by: Uuid
    keeps: Record<string, unknown>
  }>(
    `select subject_kind, subject_id, strength, why, decided_by, keeps
     from erasure
     where cell = $1
     order by decided_at`,
    [cell],
  )
  return rows.map(({ subject_kind, subject_id, strength, why, decided_by, keeps }) => {
    return { subject: { kind: subject_kind, id: subject_id }, strength, why, by: decided_by, keeps }
  })
}
