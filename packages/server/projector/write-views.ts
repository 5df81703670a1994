import type { Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import type { SubjectRows } from './fold.ts'

/**
 * What stands about subjects. JSON goes in as one parameter: both engines read it faster than arrays of
 * texts. A row that is as it was is not written; where an entry is new `through` tells, before any view is compared.
 */
export async function writeViews(tx: Queryable, cell: Uuid, rows: readonly SubjectRows[]): Promise<void> {
  const given = rows.map(({ kind, id, folded, entries, through }) => ({
    kind,
    id,
    subject: 'subject' in folded ? folded.subject : null,
    views: folded.views,
    unreadable: folded.unreadable,
    entries,
    through,
  }))
  await tx.run(
    `insert into subject_view as old (cell, subject_kind, subject_id, subject, views, unreadable, entries, through)
     select $1, kind, id, subject, views, unreadable, entries, through
     from jsonb_to_recordset($2::jsonb) as given (
       kind text, id uuid, subject jsonb, views jsonb, unreadable uuid[], entries int, through timestamptz
     )
     on conflict (cell, subject_id, subject_kind) do update
     set subject = excluded.subject, views = excluded.views, unreadable = excluded.unreadable,
       entries = excluded.entries, through = excluded.through
     where (old.through, old.entries, old.unreadable, old.subject, old.views) is distinct from
       (excluded.through, excluded.entries, excluded.unreadable, excluded.subject, excluded.views)`,
    [cell, JSON.stringify(given)],
  )
}

const personColumns = [
  'id',
  'home',
  'name',
  'sex',
  'birth',
  'died',
  'motherName',
  'rt',
  'search',
  'lastWeighedOn',
  'weightKg',
  'status',
  'worstLevel',
] as const

/** The rows of desk lists. */
export async function writePersons(tx: Queryable, cell: Uuid, rows: readonly SubjectRows[]): Promise<void> {
  const given = rows.flatMap(({ id, person }) => (person === undefined ? [] : [{ id, ...person }]))
  if (given.length === 0) return
  await tx.run(
    `insert into person as old (
       cell, id, home, name, sex, birth, died, mother_name, rt, search, last_weighed_on, weight_kg, status,
       worst_level
     )
     select $1, given.*
     from unnest(
       $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[], $9::text[],
       $10::text[], $11::date[], $12::numeric[], $13::text[], $14::text[]
     ) as given
     on conflict (cell, id) do update
     set home = excluded.home, name = excluded.name, sex = excluded.sex, birth = excluded.birth,
       died = excluded.died, mother_name = excluded.mother_name, rt = excluded.rt, search = excluded.search,
       last_weighed_on = excluded.last_weighed_on, weight_kg = excluded.weight_kg, status = excluded.status,
       worst_level = excluded.worst_level
     where old is distinct from excluded`,
    [cell, ...columnsOf(given, personColumns)],
  )
}

/** Takes away the rows of subjects that have none of their own any more. */
export async function removeViews(tx: Queryable, cell: Uuid, gone: readonly Subject[]): Promise<void> {
  if (gone.length === 0) return
  await tx.run(
    `delete from subject_view
     where cell = $1 and subject_id = any($2::uuid[]) and subject_kind = any($3::text[])`,
    [cell, ...columnsOf(gone, ['id', 'kind'])],
  )
  const persons = gone.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  await tx.run('delete from person where cell = $1 and id = any($2::uuid[])', [cell, persons])
}
