import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import type { SubjectRows } from './fold.ts'

/** Session days as rows. @returns the posts whose days they are or were. */
export async function writeDays(
  tx: Queryable,
  cell: Uuid,
  activities: readonly Uuid[],
  rows: readonly SubjectRows[],
): Promise<ReadonlySet<Uuid>> {
  if (activities.length === 0) return new Set()
  const days = rows.flatMap(({ id, day }) => (day === undefined ? [] : [{ id, ...day }]))
  const before = await tx.query<{ unit: Uuid }>(
    'select unit from session_day where cell = $1 and id = any($2::uuid[])',
    [cell, activities],
  )
  await tx.run(
    `delete from session_day
     where cell = $1 and id = any($2::uuid[]) and id <> all($3::uuid[])`,
    [cell, activities, days.map(({ id }) => id)],
  )
  await tx.run(
    `insert into session_day as old (cell, id, unit, day, state, opened)
     select $1, given.*
     from unnest($2::uuid[], $3::uuid[], $4::date[], $5::text[], $6::boolean[]) as given
     on conflict (cell, id) do update
     set unit = excluded.unit, day = excluded.day, state = excluded.state, opened = excluded.opened
     where old is distinct from excluded`,
    [cell, ...columnsOf(days, ['id', 'unit', 'day', 'state', 'opened'])],
  )
  return new Set([...before, ...days].map(({ unit }) => unit))
}
