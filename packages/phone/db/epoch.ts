import type { Subject, Uuid } from '@simpul/domain/core'
import { looseOf, type OutboxRow, subjectOfRow, type UserDatabase } from './user-database.ts'

/**
 * The server was restored from a backup: cursors and half snapshots mean nothing any more, and what it held it
 * may have lost. Blocks stay readable until new snapshots replace them.
 */
export function dropCursors(db: UserDatabase): Promise<void> {
  return db.transaction('rw', [db.shelves, db.parts, db.outbox, db.sent, db.files, db.shown], async () => {
    await Promise.all([db.shelves.clear(), db.parts.clear()])
    await db.files.toCollection().modify((row: { standing?: 'waiting' | 'sent' }) => {
      if (row.standing === 'sent') row.standing = 'waiting'
    })
    await db.sent.orderBy('discarded').modify(untold)
    await db.shown.toCollection().modify(untold)
    await db.outbox
      .filter((row) => row.standing === 'held')
      .modify((row: { standing: OutboxRow['standing'] }) => {
        row.standing = 'waiting'
      })
  })
}

function untold(row: { told?: true }): void {
  delete row.told
}

/** Everything the server once named kept, as far back as copies are held. */
export const sentIds = async (db: UserDatabase): Promise<Uuid[]> =>
  (await db.sent.filter((row) => row.discarded === undefined).primaryKeys()) as Uuid[]

/** Puts what the server lacks back into the outbox. */
export function bringBack(db: UserDatabase, missing: readonly Uuid[]): Promise<Subject[]> {
  return db.transaction('rw', db.outbox, db.sent, db.loose, async () => {
    const rows = (await db.sent.bulkGet([...missing])).filter((row) => row !== undefined)
    await db.outbox.bulkPut(
      rows.map(({ sentAt: _, ...row }): OutboxRow => {
        return { ...row, standing: 'waiting' }
      }),
    )
    await db.sent.bulkDelete(rows.map((row) => row.id))
    for (const { id } of rows)
      await looseOf(db, id).modify((row: { seq?: number }) => {
        delete row.seq
      })
    return rows.map(subjectOfRow)
  })
}
