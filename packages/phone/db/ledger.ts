import { attachmentsIn, type Entry, type Uuid } from '@simpul/domain/core'
import { filesIn } from './files-standing.ts'
import { indexKeys } from './index-keys.ts'
import type { Session } from './session.ts'
import type { OutboxRow } from './user-database.ts'

/** What of this user's work has left the phone and what has not, in numbers and short lists. */
export interface Ledger {
  /** Entries not named kept, by subject. */
  readonly unsent: ReadonlyMap<Uuid, number>
  readonly waiting: number
  readonly kept: number
  readonly held: readonly OutboxRow[]
  readonly refused: readonly OutboxRow[]
  /** Pictures and papers of saved entries that the server does not have. */
  readonly files: number
}

/** Reads it anew: after receipts, not after every record, for after ninety days alone there are thousands of rows. */
export function readLedger({ db }: Session): Promise<Ledger> {
  return db.transaction('r', db.outbox, db.sent, db.files, async () => {
    const rowsIn = (standing: OutboxRow['standing']) => db.outbox.where('standing').equals(standing)
    const [subjects, waiting, held, refused, sent, discarded, files] = await Promise.all([
      indexKeys<Uuid>(db.outbox.orderBy('subject').keys()),
      rowsIn('waiting').count(),
      rowsIn('held').toArray(),
      rowsIn('refused').toArray(),
      db.sent.count(),
      // The index holds only rows that have a reason.
      db.sent.orderBy('discarded').count(),
      filesIn(db, 'waiting').count(),
    ])
    return { unsent: tally(new Map(), subjects), waiting, kept: sent - discarded, held, refused, files }
  })
}

/** The ledger after entries were written here. */
export const withWritten = (ledger: Ledger, entries: readonly Entry[]): Ledger => ({
  ...ledger,
  unsent: tally(
    new Map(ledger.unsent),
    entries.map((entry) => entry.subject.id),
  ),
  waiting: ledger.waiting + entries.length,
  files:
    ledger.files + new Set(entries.flatMap(({ body }) => attachmentsIn(body)).map(({ hash }) => hash)).size,
})

function tally(counts: Map<Uuid, number>, subjects: readonly Uuid[]): Map<Uuid, number> {
  for (const subject of subjects) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  return counts
}
