import { isUuid, type Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { ensureLines, lockJournals } from './lines.ts'

/** Where a person belongs, as the projector found it. */
export interface Home {
  readonly person: Uuid
  /** The home post; null when the person left, died or never had one. */
  readonly unit: Uuid | null
  /** The root of the merged set; the person itself when nothing was merged. */
  readonly standsFor: Uuid
}

/**
 * Writes down homes, all ids of a merged set with the same home, and delivers what the home posts lack of these
 * persons' entries. To be called whenever the projector recomputed a person, changed or not: an entry that arrived
 * while the home was changing has then marked the person due, and is delivered now.
 */
export async function setHomes(tx: Queryable, cell: Uuid, homes: readonly Home[]): Promise<void> {
  const named = homes.flatMap(({ unit }) => (unit !== null && isUuid(unit) ? [unit] : []))
  // Journals first, then homes: the order in which an append locks them.
  const locked = await lockJournals(tx, cell, named)
  // A phone may name a home that no unit answers to; then there is no journal to deliver to.
  const real = homes.map((home) => ({ ...home, unit: locked.has(home.unit ?? '') ? home.unit : null }))
  await writeHomes(tx, cell, real)
  const byUnit = new Map<Uuid, Uuid[]>()
  for (const { person, unit } of real) {
    if (unit !== null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), person])
  }
  for (const [unit, persons] of byUnit) await ensureLines(tx, cell, unit, persons)
}

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
