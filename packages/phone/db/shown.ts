import { ok, type Result, type Uuid } from '@simpul/domain/core'
import { MAX_PUSH_ENTRIES, type NumberField, SENT_KEPT_DAYS, type ShownNumber } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import { withRoom } from './room.ts'
import { open, seal } from './seal.ts'
import { now, type Session } from './session.ts'
import type { UserDatabase } from './user-database.ts'

/** Writes down that numbers of somebody are about to be shown. Only when this has gone well may they be. */
export async function noteShown(
  session: Session,
  person: Uuid,
  fields: readonly NumberField[],
): Promise<Result<void, { readonly code: 'disk-full' }>> {
  const at = now(session)
  const rows = await Promise.all(
    fields.map(async (field) => {
      const id = v7()
      return { id, at, sealed: await seal(session.keys.data, place(id), { person, field }) }
    }),
  )
  const noted = await withRoom(session, () => session.db.shown.bulkAdd(rows))
  return noted.ok ? ok(undefined) : noted
}

/** What the server does not know of, oldest first, as much as one push takes. */
export async function untoldShown({ db, keys }: Session): Promise<ShownNumber[]> {
  const rows = await db.shown
    .orderBy('at')
    .filter(({ told }) => told !== true)
    .limit(MAX_PUSH_ENTRIES)
    .toArray()
  return Promise.all(
    rows.map(async ({ id, at, sealed }) => {
      const what = await open<Pick<ShownNumber, 'person' | 'field'>>(keys.data, place(id), sealed)
      return { id, ...what, at: new Date(at).toISOString() }
    }),
  )
}

/** The server has noted these. */
export const markShownTold = (db: UserDatabase, ids: readonly Uuid[]): Promise<unknown> =>
  db.shown.bulkUpdate(ids.map((key) => ({ key, changes: { told: true } })))

/** A restored server may have to be told again for as long as it may ask for entries. */
export const forgetOldShown = (db: UserDatabase, nowMs: number): Promise<number> =>
  db.shown
    .where('at')
    .below(nowMs - SENT_KEPT_DAYS * 86_400_000)
    .filter(({ told }) => told === true)
    .delete()

const place = (id: Uuid): string => `shown/${id}`
