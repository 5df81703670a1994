import type { SubjectKind, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import type { FindingRow } from './fold.ts'

export interface SubjectFindings {
  readonly kind: SubjectKind
  readonly id: Uuid
  /** Most serious first; none: whatever was there is taken away. */
  readonly findings: readonly FindingRow[]
}

/** Puts findings in the place of those before. Most subjects keep theirs, so only what differs is written. */
export async function writeFindings(
  tx: Queryable,
  cell: Uuid,
  subjects: readonly SubjectFindings[],
): Promise<void> {
  if (subjects.length === 0) return
  const before = await findingsOf(tx, cell, subjects)
  const changed = subjects.filter((one) => textOf(one.findings) !== textOf(before.get(one.id) ?? []))
  if (changed.length === 0) return
  await tx.run(
    `delete from finding
     where cell = $1 and subject_id = any($2::uuid[]) and subject_kind = any($3::text[])`,
    [cell, ...columnsOf(changed, ['id', 'kind'])],
  )
  const rows = changed.flatMap(({ kind, id, findings }) =>
    findings.map((finding, place) => ({ kind, id, place, ...finding })),
  )
  await tx.run(
    `insert into finding (cell, subject_kind, subject_id, place, service, code, level, reason, params)
     select $1, kind, id, place, service, code, level, reason, params
     from jsonb_to_recordset($2::jsonb) as given (
       kind text, id uuid, place int, service text, code text, level text, reason jsonb, params jsonb
     )`,
    [cell, JSON.stringify(rows)],
  )
}

async function findingsOf(
  tx: Queryable,
  cell: Uuid,
  subjects: readonly SubjectFindings[],
): Promise<Map<Uuid, FindingRow[]>> {
  const rows = await tx.query<FindingRow & { id: Uuid }>(
    `select subject_id as id, service, code, level, reason, params
     from finding
     where cell = $1 and subject_id = any($2::uuid[]) and subject_kind = any($3::text[])
     order by subject_id, place`,
    [cell, ...columnsOf(subjects, ['id', 'kind'])],
  )
  const byId = new Map<Uuid, FindingRow[]>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return byId
}

/**
 * The same text for the same findings: the database gives the keys of a JSON object back in its own order.
 */
const textOf = (findings: readonly FindingRow[]): string =>
  JSON.stringify(
    findings.map(({ service, code, level, reason, params }) => [
      service,
      code,
      level,
      reason.id,
      reason.en,
      Object.entries(params ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )
