import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Of the ids a phone holds as kept, those the server lacks. Held and decided entries are not lacking. */
export async function reconcile(db: Queryable, cell: Uuid, ids: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await db.query<{ id: Uuid }>(
    `select given.id
     from unnest($2::uuid[]) as given (id)
     where not exists (select from entry where entry.cell = $1 and entry.id = given.id)
       and not exists (select from held where held.cell = $1 and held.id = given.id)`,
    [cell, ids],
  )
  return rows.map((row) => row.id)
}
