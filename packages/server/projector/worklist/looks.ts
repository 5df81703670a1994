import type { Uuid } from '@simpul/domain/core'
import type { LookAnswer, LookRequest } from '@simpul/domain/wire'
import type { Transaction } from '../../db/db.ts'
import { columnsOf } from '../../db/sql.ts'
import { scopeColumns, type WorklistPost } from '../reads/worklist-scope.ts'

/**
 * Notes that somebody looked at people on the worklists of posts. Said twice it stands once, and the later stands;
 * about people who are on none of these lists nothing is kept.
 */
export async function keepLooks(
  tx: Transaction,
  cell: Uuid,
  posts: readonly WorklistPost[],
  user: Uuid,
  { looks }: LookRequest,
  now: Date,
): Promise<LookAnswer> {
  const listed = await listedAt(
    tx,
    cell,
    posts,
    looks.map(({ person }) => person),
  )
  const rows = looks.flatMap(({ person, at, codes }) => {
    const unit = listed.get(person)
    // A phone whose clock runs ahead looked now.
    const moment = at > now.toISOString() ? now.toISOString() : at
    return unit === undefined ? [] : [{ person, unit, at: moment, codes: [...codes] }]
  })
  await writeLooks(tx, cell, user, rows)
  const unknown = [...new Set(looks.map(({ person }) => person))].filter((person) => !listed.has(person))
  return { kept: rows.length, unknown }
}

async function listedAt(
  tx: Transaction,
  cell: Uuid,
  posts: readonly WorklistPost[],
  persons: readonly Uuid[],
): Promise<Map<Uuid, Uuid>> {
  const rows = await tx.query<{ person: Uuid; unit: Uuid }>(
    `select distinct w.person, w.unit
     from worklist w
     join unnest($3::uuid[], $4::text[]) as may (unit, service) on may.unit = w.unit and may.service = w.service
     where w.cell = $1 and w.person = any($2::uuid[])`,
    [cell, persons, ...scopeColumns(posts)],
  )
  return new Map(rows.map(({ person, unit }) => [person, unit]))
}

interface LookRow {
  readonly person: Uuid
  readonly unit: Uuid
  readonly at: string
  readonly codes: readonly string[]
}

async function writeLooks(tx: Transaction, cell: Uuid, user: Uuid, rows: readonly LookRow[]): Promise<void> {
  const latest = new Map<Uuid, LookRow>()
  for (const row of rows) if (row.at >= (latest.get(row.person)?.at ?? '')) latest.set(row.person, row)
  const given = [...latest.values()].map((row) => ({ ...row, codes: JSON.stringify(row.codes) }))
  await tx.run(
    `insert into worklist_look as old (cell, person, app_user, unit, looked_at, codes)
     select $1, given.person, $2, given.unit, given.at, array(select jsonb_array_elements_text(given.codes))
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::jsonb[]) as given (person, unit, at, codes)
     on conflict (cell, person, app_user) do update
     set unit = excluded.unit, looked_at = excluded.looked_at, codes = excluded.codes
     where old.looked_at < excluded.looked_at`,
    [cell, user, ...columnsOf(given, ['person', 'unit', 'at', 'codes'])],
  )
}
