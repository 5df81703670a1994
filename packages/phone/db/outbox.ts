import type { Entry } from '@simpul/domain/core'
import type { RescueFile, SealedEntry, WrappedKey } from '@simpul/domain/wire'
import { toBase64 } from './bytes.ts'
import type { UserRow } from './device-database.ts'
import { sealParts } from './seal.ts'
import type { Session } from './session.ts'
import { openLoose } from './subject-entries.ts'
import { looseOf, type OutboxRow, type UserDatabase } from './user-database.ts'

/** A held entry is asked about again after this long: a newer server may have taken it. */
const ASK_AGAIN_MS = 24 * 3_600_000

/**
 * Whether a row is to be sent now. A seal that the server could not open waits for an unlocked phone, which
 * sends it plain.
 */
export function isDue(row: OutboxRow, wallMs: number, canSendPlain: boolean): boolean {
  if (row.standing !== 'held') return row.standing === 'waiting'
  return (canSendPlain && row.reason === 'unreadable-seal') || wallMs - (row.toldAt ?? 0) > ASK_AGAIN_MS
}

/** What is due, in the order written. */
export const dueRows = (
  db: UserDatabase,
  limit: number,
  wallMs: number,
  canSendPlain: boolean,
): Promise<OutboxRow[]> =>
  db.outbox
    .orderBy('deviceSeq')
    .filter((row) => isDue(row, wallMs, canSendPlain))
    .limit(limit)
    .toArray()

/** How many entries have not left this phone. */
export const countWaiting = (db: UserDatabase): Promise<number> =>
  db.outbox.where('standing').equals('waiting').count()

/** The rows this phone can read, as plain entries, and the rest. */
export async function readable(
  session: Session,
  rows: readonly OutboxRow[],
): Promise<{ plain: { row: OutboxRow; entry: Entry }[]; sealed: OutboxRow[] }> {
  const loose = await Promise.all(rows.map((row) => looseOf(session.db, row.id).first()))
  const plain: { row: OutboxRow; entry: Entry }[] = []
  const sealed: OutboxRow[] = []
  for (const [index, row] of rows.entries()) {
    const own = loose[index]
    const entry = own === undefined ? undefined : await openLoose(session, own)
    // What another phone wrote under the same id is not what this outbox row holds.
    if (entry?.deviceSeq !== row.deviceSeq || entry.device !== session.device) sealed.push(row)
    else plain.push({ row, entry: withoutSeq(entry) })
  }
  return { plain, sealed }
}

function withoutSeq({ seq: _, ...entry }: Entry & { seq?: number }): Entry {
  return entry
}

/** A sealed row in the words of the wire. */
export function wireSeal(row: OutboxRow): SealedEntry {
  const { iv, data } = sealParts(row.sealed)
  return { id: row.id, deviceSeq: row.deviceSeq, keyId: row.keyId, iv: toBase64(iv), data: toBase64(data) }
}

/** The wrapped keys that these rows were sealed with. */
export function wireKeys(
  user: Pick<UserRow, 'keys' | 'formerKeys'>,
  rows: readonly OutboxRow[],
): WrappedKey[] {
  const used = new Set(rows.map((row) => row.keyId))
  return [user.keys.outboxForCell, ...user.formerKeys].filter((key) => used.has(key.keyId))
}

/** All that the server has not taken, in a file that only the server can read. */
export async function rescueFile(
  db: UserDatabase,
  user: UserRow,
  device: string,
  madeAtMs: number,
): Promise<Blob> {
  const rows = await db.outbox.orderBy('deviceSeq').toArray()
  const file: RescueFile = {
    simpul: 'rescue',
    device,
    user: user.id,
    madeAt: new Date(madeAtMs).toISOString(),
    keys: wireKeys(user, rows),
    sealed: rows.map(wireSeal),
  }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
