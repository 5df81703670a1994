import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

/** Where a person belongs, as the projector found it. */
export interface Home {
  readonly person: Uuid
  /** The home post; null when the person left, died or never had one. */
  readonly unit: Uuid | null
  /** The root of the merged set; the person itself when nothing was merged. */
  readonly standsFor: Uuid
}

/**
 * Writes down homes, all ids of a merged set with the same home. Whoever writes also delivers what the home posts lack
 * (`ensureLines`), journals locked first.
 */
export async function writeHomes(tx: Queryable, cell: Uuid, homes: readonly Home[]): Promise<void> {
  const inOrder = [...homes].sort((a, b) => (a.person < b.person ? -1 : 1))
  await tx.run(
    `insert into person_home (cell, person, unit, stands_for)
     select $1, person, unit, stands_for
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as given (person, unit, stands_for)
     on conflict (cell, person) do update
     set unit = excluded.unit, stands_for = excluded.stands_for
     where (person_home.unit, person_home.stands_for) is distinct from (excluded.unit, excluded.stands_for)`,
    [cell, ...columnsOf(inOrder, ['person', 'unit', 'standsFor'])],
  )
}

/** All ids that were merged with a person, the person's own included. */
export async function mergedIds(db: Queryable, cell: Uuid, person: Uuid): Promise<Uuid[]> {
  const rows = await db.query<{ person: Uuid }>(
    `select other.person
     from person_home own
     join person_home other on other.cell = $1 and other.stands_for = own.stands_for
     where own.cell = $1 and own.person = $2`,
    [cell, person],
  )
  return [...new Set([person, ...rows.map((row) => row.person)])]
}
