import type { JournalEntry, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, entryOf } from './entry-row.ts'

/** An entry about a case, and when the server kept it. */
export interface KeptCaseEntry extends JournalEntry {
  readonly keptAt: string
}

/**
 * Every kept entry of these cases, restricted ones too, in the order in which they were kept. `seq` is the place among
 * the moves of the case, which is the same in whatever journal it is read.
 */
export async function caseEntries(
  db: Queryable,
  cell: Uuid,
  cases: readonly Uuid[],
): Promise<Map<Uuid, KeptCaseEntry[]>> {
  const rows = await db.query<EntryRow & { move_order: number | null; received_at: string }>(
    `select ${entryColumns}, e.move_order, e.received_at
     from entry e
     where e.cell = $1 and e.subject_id = any($2::uuid[]) and e.subject_kind = 'case' and not e.emptied
     order by e.received_at, e.move_order nulls first, e.id`,
    [cell, cases],
  )
  const found = new Map<Uuid, KeptCaseEntry[]>()
  for (const row of rows) {
    const entry = { ...entryOf(row), seq: row.move_order ?? 1, keptAt: row.received_at }
    found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), entry])
  }
  return found
}
