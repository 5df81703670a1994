import type { Uuid } from '@simpul/domain/core'
import { type Discarded, MAX_DISCARD_REASON, MAX_PUSH_ENTRIES } from '@simpul/domain/wire'
import type { UserDatabase } from './user-database.ts'

/** Refused entries that were given up here and that the server does not know of, as many as one push takes. */
export async function untoldDiscards(db: UserDatabase): Promise<Discarded[]> {
  const rows = await db.sent
    .orderBy('discarded')
    .filter(({ told }) => told !== true)
    .limit(MAX_PUSH_ENTRIES)
    .toArray()
  return rows.map(({ id, deviceSeq, discarded = '' }) => {
    return { id, deviceSeq, reason: discarded.slice(0, MAX_DISCARD_REASON) }
  })
}

/** The server has noted these. */
export const markTold = (db: UserDatabase, ids: readonly Uuid[]): Promise<unknown> =>
  db.sent.bulkUpdate(ids.map((key) => ({ key, changes: { told: true } })))
