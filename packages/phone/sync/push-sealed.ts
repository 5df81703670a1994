import { ok, type Result, type Subject, type Uuid } from '@simpul/domain/core'
import { noteContact } from '../db/contact.ts'
import { type DeviceDatabase, deviceId, openDeviceDatabase, type UserRow } from '../db/device-database.ts'
import { grantedShelves } from '../db/granted.ts'
import { withLock } from '../db/locks.ts'
import { countWaiting, dueRows, wireKeys, wireSeal } from '../db/outbox.ts'
import { fileReceipts } from '../db/receipts.ts'
import { tabs } from '../db/tabs.ts'
import { type OutboxRow, openUserDatabase, type UserDatabase } from '../db/user-database.ts'
import { NO_HEAD, sendBatches } from './send-batches.ts'
import type { Transport, Trouble } from './transport.ts'

/** Rows looked at in one go: a phone that was alone for ninety days has thousands. */
const MOST_ROWS = 500

/** One user's outbox and what may hand it in. */
export interface SealedOutbox {
  readonly db: UserDatabase
  readonly user: UserRow
  readonly device: Uuid
}

/**
 * Sends what is sealed, with the push token: no PIN, no data key, nothing readable. The service worker does this
 * with the app closed, the app for the other users of a shared phone.
 *
 * @param only these rows instead of everything due
 */
export async function pushSealed(
  transport: Transport,
  { db, user, device }: SealedOutbox,
  only?: readonly OutboxRow[],
): Promise<Result<void, Trouble>> {
  const rows = only ?? (await dueRows(db, MOST_ROWS, transport.wallNow(), false))
  if (rows.length === 0) return ok(undefined)
  const waiting = await countWaiting(db)
  const sent = await sendBatches({
    transport,
    token: user.pushToken,
    device,
    parcels: rows.map((row) => ({ row, wire: wireSeal(row) })),
    alsoWaiting: Math.max(0, waiting - rows.filter((row) => row.standing === 'waiting').length),
    body: (parcels) => ({
      sealed: parcels.map(({ row }) => wireSeal(row)),
      keys: wireKeys(
        user,
        parcels.map(({ row }) => row),
      ),
    }),
    file: async (receipts, head, askedMs) => {
      const filed = await fileReceipts(db, receipts, transport.wallNow(), await grantedShelves(db))
      if (head !== NO_HEAD) await noteContact(db, head, askedMs, transport.wallNow())
      tell(db, filed)
    },
  })
  if (!sent.ok || only !== undefined || rows.length < MOST_ROWS) return sent
  const [next] = await dueRows(db, 1, transport.wallNow(), false)
  // A server that names nothing it was sent must not be asked for ever.
  return next === undefined || next.id === rows[0]?.id ? sent : pushSealed(transport, { db, user, device })
}

/** Open tabs look again at what stands differently now. */
function tell(db: UserDatabase, subjects: readonly Subject[]): void {
  if (subjects.length === 0) return
  const channel = tabs(db.name, () => {})
  channel.tell(subjects)
  channel.close()
}

/** Sends the sealed outboxes of all users of this phone but one, who sends plain. */
export async function pushAllSealed(
  transport: Transport,
  deviceDb: DeviceDatabase = openDeviceDatabase(),
  except?: Uuid,
): Promise<Result<void, Trouble>> {
  const device = await deviceId(deviceDb)
  let worst: Result<void, Trouble> = ok(undefined)
  for (const user of await deviceDb.users.toArray()) {
    if (user.id === except) continue
    const db = openUserDatabase(deviceDb, user.id)
    const sent = await withLock(pushLock(db), () => pushSealed(transport, { db, user, device }))
    if (!sent.ok) worst = sent
    db.close()
  }
  return worst
}

/** Held while a user's outbox is being sent, by whichever tab or worker. */
export const pushLock = (db: UserDatabase): string => `push/${db.name}`
