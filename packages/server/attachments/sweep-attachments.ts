import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { AttachmentStore } from './attachment-store.ts'
import { attachmentHashes } from './attachment-table.ts'
import type { Attachments } from './attachments.ts'

const HOUR_MS = 3_600_000
/** A phone that stopped in the middle begins anew after this. */
const PART_LIFE_MS = 14 * 24 * HOUR_MS

/**
 * Removes bytes that nobody is given any more (those of erased cases) and uploads that nobody goes on with. What came
 * within the hour may be about to get its line.
 */
export async function sweepAttachments(
  db: Queryable,
  cell: Uuid,
  { store, parts }: Attachments,
  nowMs: number,
): Promise<void> {
  await parts.dropOlder(nowMs - PART_LIFE_MS)
  await removeStrays(db, cell, store, nowMs - HOUR_MS)
}

/** Removes the bytes that nobody is given, of those that lie here since before then. */
export async function removeStrays(
  db: Queryable,
  cell: Uuid,
  store: AttachmentStore,
  before: number,
): Promise<void> {
  const known = new Set(await attachmentHashes(db, cell))
  for await (const { hash, at } of store.list()) if (!known.has(hash) && at < before) await store.remove(hash)
}
