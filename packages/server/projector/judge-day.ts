import { type FoldedPerson, type FoldedSubject, findingsOf } from '@simpul/domain/catalogue'
import type { PlainDate, SubjectKind, Uuid } from '@simpul/domain/core'
import type { PersonSubject } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { findingRows } from './fold.ts'
import { isolate } from './stuck.ts'
import type { Turn } from './turn.ts'
import { type SubjectFindings, writeFindings } from './write-findings.ts'

const subjectsPerPage = 250

/**
 * Judges the next page of subjects for a new day, from their stored views: findings change with the calendar
 * alone, as when a dose becomes due. A stop or a crash goes on where it was.
 * @returns whether every subject is judged for `today`
 */
export async function judgePage({ tx, cell }: Turn, today: PlainDate): Promise<boolean> {
  const [at] = await tx.query<{ judged_on: PlainDate | null; id: Uuid | null }>(
    'select judged_on, judged_to as id from projection where cell = $1',
    [cell],
  )
  const begun = at?.judged_on === today
  if (begun && at.id === null) return true
  const page = await viewsPage(tx, cell, begun ? at.id : null)
  const { done } = isolate(page, (stored) => judged(stored, today))
  await writeFindings(tx, cell, done)
  await writeWorstLevels(tx, cell, done)
  const last = page.length < subjectsPerPage ? undefined : page.at(-1)
  await tx.run('update projection set judged_on = $2, judged_to = $3 where cell = $1', [
    cell,
    today,
    last?.id ?? null,
  ])
  return last === undefined
}

interface StoredSubject {
  readonly kind: SubjectKind
  readonly id: Uuid
  readonly subject: PersonSubject | null
  readonly views: Readonly<Record<string, unknown>>
}

const viewsPage = (tx: Queryable, cell: Uuid, after: Uuid | null): Promise<StoredSubject[]> =>
  tx.query<StoredSubject>(
    `select subject_kind as kind, subject_id as id, subject, views
     from subject_view
     where cell = $1 and ($2::uuid is null or subject_id > $2)
     order by subject_id
     limit $3`,
    [cell, after, subjectsPerPage],
  )

function judged({ kind, id, subject, views }: StoredSubject, today: PlainDate): SubjectFindings {
  const folded: FoldedPerson | FoldedSubject = {
    id,
    views,
    unreadable: [],
    ...(subject === null ? {} : { subject }),
  }
  return { kind, id, findings: findingRows(findingsOf(folded, today)) }
}

async function writeWorstLevels(
  tx: Queryable,
  cell: Uuid,
  subjects: readonly SubjectFindings[],
): Promise<void> {
  const levels = subjects
    .filter(({ kind }) => kind === 'person')
    .map(({ id, findings }) => ({ id, level: findings[0]?.level ?? null }))
  await tx.run(
    `update person
     set worst_level = given.level
     from unnest($2::uuid[], $3::text[]) as given (id, level)
     where person.cell = $1 and person.id = given.id and person.worst_level is distinct from given.level`,
    [cell, ...columnsOf(levels, ['id', 'level'])],
  )
}
