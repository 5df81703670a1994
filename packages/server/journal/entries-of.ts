import type { JournalEntry, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, journalEntryOf } from './entry-row.ts'

/**
 * Every kept entry about these subjects, wherever it was written, restricted ones included; emptied ones are passed
 * over. The `seq` of a move is its place among the moves of its subject and service, so that moves fold in the
 * server's order whichever journals they came through; of other entries it is that of the journal they were written in.
 * For the projector; what a person may read is decided elsewhere.
 */
export async function entriesOf(
  db: Queryable,
  cell: Uuid,
  subjects: readonly Uuid[],
): Promise<JournalEntry[]> {
  const rows = await db.query<EntryRow & { seq: number }>(
    `select ${entryColumns}, coalesce(e.move_order::bigint, (
       select seq
       from line
       where cell = $1 and entry = e.id
       order by unit = e.unit desc
       limit 1
     )) as seq
     from entry e
     where e.cell = $1 and e.subject_id = any($2::uuid[]) and not e.emptied
     order by e.subject_id, e.id`,
    [cell, subjects],
  )
  return rows.map(journalEntryOf)
}
