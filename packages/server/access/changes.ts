import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Told to every server process at the commit of a change: what it kept in memory about this user is no longer true. */
export const accessChanged = 'access_changed'

/** Says, in the transaction of the change, that something about a user's access has changed. */
export async function tellAccessChanged(tx: Queryable, user: Uuid): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [accessChanged, user])
}
