import { createHash } from 'node:crypto'
import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import {
  DAY_ATTACHMENT_BYTES,
  MAX_ATTACHMENT_BYTES,
  type ProblemCode,
  type UploadState,
} from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { bytesSince, findAttachment, keepAttachment } from './attachment-table.ts'
import { attachmentType } from './attachment-type.ts'
import type { Attachments } from './attachments.ts'

export interface UploadContext {
  readonly db: Queryable
  readonly cell: Uuid
  readonly attachments: Attachments
  readonly now: () => Date
}

/** Some bytes of a file, from this offset on. */
export interface Upload {
  readonly user: Uuid
  readonly hash: string
  readonly offset: number
  /** Of the whole file. */
  readonly length: number
  readonly body: AsyncIterable<Uint8Array>
}

export interface UploadProblem {
  readonly code: ProblemCode
  readonly detail?: string
}

const DAY_MS = 86_400_000

/** How much of a file has come from this person, or that it is there, whoever sent it. */
export async function uploadState(
  { db, cell, attachments }: UploadContext,
  user: Uuid,
  hash: string,
): Promise<UploadState> {
  const there = await findAttachment(db, cell, hash)
  if (there !== undefined) return { offset: there.bytes, whole: true }
  return { offset: await attachments.parts.size(user, hash), whole: false }
}

/**
 * Takes bytes of a file. The last of them has it checked (size, SHA-256, what it is) and kept for good; what was kept is
 * never written again.
 */
export async function takeUpload(
  context: UploadContext,
  upload: Upload,
): Promise<Result<UploadState, UploadProblem>> {
  const { user, hash, offset, length } = upload
  if (length > MAX_ATTACHMENT_BYTES) return err({ code: 'too-large' })
  const before = await uploadState(context, user, hash)
  if (before.whole) return ok(before)
  if (offset > before.offset) return err({ code: 'wrong-offset', detail: String(before.offset) })
  if (await isOverDay(context, upload, before.offset)) return err({ code: 'too-many-files' })
  const received = await receive(context, upload)
  if (!received.ok) return received
  const came = await context.attachments.parts.size(user, hash)
  return came < length ? ok({ offset: came, whole: false }) : finish(context, upload)
}

/** Counts what is under way too: a thousand files begun fill a disk as well as one that was finished. */
async function isOverDay(
  { db, cell, attachments, now }: UploadContext,
  { user, length }: Upload,
  came: number,
): Promise<boolean> {
  const since = new Date(now().getTime() - DAY_MS)
  const sent = await bytesSince(db, cell, user, since)
  return sent + (await attachments.parts.total(user)) - came + length > DAY_ATTACHMENT_BYTES
}

async function receive(
  { attachments }: UploadContext,
  { user, hash, offset, length, body }: Upload,
): Promise<Result<void, UploadProblem>> {
  try {
    const written = await attachments.parts.write(user, hash, offset, length, body)
    return written === 'too-long' ? err({ code: 'too-large', detail: 'upload-length' }) : ok(undefined)
  } catch (error) {
    if (isFull(error)) return err({ code: 'storage-full' })
    // The disk names what it was asked to do; a line that was cut does not.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error
    return err({ code: 'wrong-offset', detail: 'cut short' })
  }
}

/** Bytes first, then the line that gives them to people: killed between the two, the next request does it again. */
async function finish(
  { db, cell, attachments, now }: UploadContext,
  { user, hash, length }: Upload,
): Promise<Result<UploadState, UploadProblem>> {
  const { store, parts } = attachments
  const bytes = await parts.read(user, hash)
  // Another request of the same phone was faster.
  if (bytes === undefined) return ok(await uploadState({ db, cell, attachments, now }, user, hash))
  const problem = problemOf(bytes, hash, length)
  const type = attachmentType(bytes)
  if (problem !== undefined || type === undefined) {
    await parts.drop(user, hash)
    return err({ code: problem ?? 'file-type' })
  }
  try {
    await store.put(hash, bytes)
  } catch (error) {
    if (isFull(error)) return err({ code: 'storage-full' })
    throw error
  }
  await keepAttachment(db, cell, hash, { type, bytes: length, by: user, at: now() })
  await parts.drop(user, hash)
  return ok({ offset: length, whole: true })
}

const problemOf = (bytes: Uint8Array, hash: string, length: number): ProblemCode | undefined =>
  bytes.length === length && createHash('sha256').update(bytes).digest('hex') === hash
    ? undefined
    : 'file-damaged'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const isFull = (error: unknown): boolean => FULL.has((error as NodeJS.ErrnoException).code ?? '')
