import type { Month, Subject, Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

export interface UnitMonth {
  readonly unit: Uuid
  readonly month: Month
}

/** Asks the projector to recompute subjects, for reasons other than a new entry. */
export async function markSubjects(tx: Queryable, cell: Uuid, subjects: readonly Subject[]): Promise<void> {
  const marks = subjects.map((subject) => ({ ...subject, mark: v7() }))
  await tx.run(
    `insert into due_subject (cell, mark, subject_kind, subject_id)
     select $1, mark, kind, id
     from unnest($2::uuid[], $3::text[], $4::uuid[]) as given (mark, kind, id)`,
    [cell, ...columnsOf(marks, ['mark', 'kind', 'id'])],
  )
  await tellDue(tx, cell)
}

/**
 * Takes the oldest marks; nobody else gets them while this transaction runs, and no append waits for it. They are
 * gone when it commits and back when it fails. A subject may come twice and may be marked again meanwhile.
 */
export async function takeDueSubjects(tx: Queryable, cell: Uuid, limit: number): Promise<Subject[]> {
  return tx.query<Subject>(
    `with taken as (
       delete from due_subject
       where cell = $1 and (since, mark) in (
         select since, mark
         from due_subject
         where cell = $1
         order by since, mark
         limit $2
         for update skip locked
       )
       returning subject_kind, subject_id
     )
     select distinct subject_kind as kind, subject_id as id
     from taken`,
    [cell, limit],
  )
}

/** The same for months. */
export async function takeDueMonths(tx: Queryable, cell: Uuid, limit: number): Promise<UnitMonth[]> {
  return tx.query<UnitMonth>(
    `with taken as (
       delete from due_month
       where cell = $1 and (since, mark) in (
         select since, mark
         from due_month
         where cell = $1
         order by since, mark
         limit $2
         for update skip locked
       )
       returning unit, month
     )
     select distinct unit, month
     from taken`,
    [cell, limit],
  )
}

const tellDue = (tx: Queryable, cell: Uuid) => tx.query(`select pg_notify('simpul_due', $1)`, [cell])
