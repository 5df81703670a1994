import type { Subject, Uuid } from '@simpul/domain/core'
import { type Receipt, SENT_KEPT_DAYS } from '@simpul/domain/wire'
import {
  type LooseRow,
  looseOf,
  type OutboxRow,
  shelfOf,
  subjectOfRow,
  type UserDatabase,
} from './user-database.ts'

/** Which lanes may be read back here; typed identity stays readable on the phone it was typed on. */
export type MayRead = (shelf: LooseRow['shelf']) => boolean

/**
 * Files receipts. Kept rows move to the sent list, the others stay in the outbox with the server's reason.
 * Rows that the answer does not name stay as they are; receipts for rows that have left mean nothing.
 * Needs no key: the service worker files what it sent while the app is locked.
 *
 * @returns the subjects whose entries stand differently now
 */
export function fileReceipts(
  db: UserDatabase,
  receipts: readonly Receipt[],
  nowMs: number,
  mayRead: MayRead,
): Promise<Subject[]> {
  return db.transaction('rw', [db.outbox, db.sent, db.loose], async () => {
    const ids = receipts.flatMap((receipt) => (receipt.id === null ? [] : [receipt.id]))
    const rows = new Map((await db.outbox.where('id').anyOf(ids).toArray()).map((row) => [row.id, row]))
    for (const receipt of receipts) {
      const row = receipt.id === null ? undefined : rows.get(receipt.id)
      if (row === undefined) continue
      if (receipt.standing === 'kept') await settle(db, row, receipt.seq, nowMs, mayRead)
      else await db.outbox.put(told(row, receipt, nowMs))
    }
    return [...rows.values()].map(subjectOfRow)
  })
}

function told(
  row: OutboxRow,
  receipt: Extract<Receipt, { standing: 'held' | 'refused' }>,
  nowMs: number,
): OutboxRow {
  const { detail: _, ...rest } = row
  const { standing, reason } = receipt
  const detail = receipt.standing === 'refused' ? receipt.detail : undefined
  return { ...rest, standing, reason, toldAt: nowMs, ...(detail === undefined ? {} : { detail }) }
}

/** Inside a transaction over outbox, sent and loose: the server has this entry, at this place. */
export async function settle(
  db: UserDatabase,
  row: OutboxRow,
  seq: number,
  nowMs: number,
  mayRead: MayRead,
): Promise<void> {
  const { id, deviceSeq, subject, kind, keyId, sealed } = row
  await db.outbox.delete(id)
  await db.sent.put({ id, deviceSeq, subject, kind, keyId, sealed, sentAt: nowMs })
  for (const loose of await looseOf(db, id).toArray()) {
    if (mayRead(loose.shelf)) await db.loose.update(loose.arrival, { seq })
    // Write across, read own: what was handed over to another sector is not read back.
    else await db.loose.delete(loose.arrival)
  }
}

/** Whether a shelf is one of those granted; typed identity stays readable on the phone it was typed on. */
export function mayReadOf(granted: readonly { readonly unit: Uuid; readonly lane: string }[]): MayRead {
  const shelves = new Set<string>(granted.map(({ unit, lane }) => shelfOf(unit, lane)))
  return (shelf) => shelves.has(shelf) || shelf.endsWith('/identity')
}

/** Sends a refused entry again as it is. */
export function retryRefused(db: UserDatabase, id: Uuid): Promise<Subject | undefined> {
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(id)
    if (row?.standing !== 'refused') return undefined
    const { reason: _, detail: __, toldAt: ___, ...rest } = row
    await db.outbox.put({ ...rest, standing: 'waiting' })
    return subjectOfRow(row)
  })
}

/** Inside a transaction over outbox, sent and loose: gives a refused entry up; the reason stays in the sent list. */
export async function discardRefused(
  db: UserDatabase,
  id: Uuid,
  reason: string,
  nowMs: number,
): Promise<Subject | undefined> {
  const row = await db.outbox.get(id)
  if (row?.standing !== 'refused') return undefined
  const { deviceSeq, subject, kind, keyId, sealed } = row
  await db.outbox.delete(id)
  await db.sent.put({ id, deviceSeq, subject, kind, keyId, sealed, sentAt: nowMs, discarded: reason })
  await looseOf(db, id).delete()
  return subjectOfRow(row)
}

/** Copies of what was sent are kept this long and no longer. */
export const forgetOldSent = (db: UserDatabase, nowMs: number): Promise<number> =>
  db.sent
    .where('sentAt')
    .below(nowMs - SENT_KEPT_DAYS * 86_400_000)
    .delete()
