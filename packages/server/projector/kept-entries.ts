import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { JournalEntry, SubjectKind, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, entryOf } from '../journal/entry-row.ts'

/** An entry of the journal, and when the server kept it. */
export interface KeptEntry extends JournalEntry {
  readonly keptAt: string
}

/** A child of five has some forty entries; this keeps a statement near two thousand rows. */
const subjectsPerStatement = 60

/**
 * All entries the journal has about these subjects. `seq` is the place among the moves of the subject, which
 * is the same whichever journal they were written in; facts and edits do not look at it.
 *
 * Restricted entries are left out: no table outside their case team may know them. Emptied ones say nothing.
 */
export async function keptEntries(
  tx: Queryable,
  cell: Uuid,
  kind: SubjectKind,
  ids: readonly Uuid[],
): Promise<KeptEntry[]> {
  const entries: KeptEntry[] = []
  for (let at = 0; at < ids.length; at += subjectsPerStatement) {
    for (const row of await entryRows(tx, cell, kind, ids.slice(at, at + subjectsPerStatement))) {
      if (anyServiceById(row.service)?.dataClass === 'L4') continue
      entries.push(keptEntryOf(row))
    }
  }
  return entries
}

interface KeptRow extends EntryRow {
  readonly move_order: number | null
  readonly received_at: string
}

/** Set one by one and not spread: a rebuild makes every entry of a cell into one of these. */
function keptEntryOf(row: KeptRow): KeptEntry {
  const entry = entryOf(row) as { -readonly [Key in keyof KeptEntry]: KeptEntry[Key] }
  entry.seq = row.move_order ?? 1
  entry.keptAt = row.received_at
  return entry
}

const entryRows = (tx: Queryable, cell: Uuid, kind: SubjectKind, ids: readonly Uuid[]): Promise<KeptRow[]> =>
  tx.query<KeptRow>(
    `select ${entryColumns}, e.move_order, e.received_at
     from entry e
     where e.cell = $1
       and e.subject_id = any($2::uuid[])
       and e.subject_kind = $3
       and not e.emptied`,
    [cell, ids, kind],
  )
