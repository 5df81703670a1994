import type { Subject, SubjectKind, Uuid } from '@simpul/domain/core'
import type { HeldReason, RefusedReason } from '@simpul/domain/wire'
import Dexie, { type Collection, type EntityTable, type Table } from 'dexie'
import type { Bytes } from './bytes.ts'

/*
 * Where an entry lies on this phone, and in what form:
 *
 *   record ──> loose (sealed for this phone) ──────────────┐ kept: gets its seq
 *         └──> outbox (sealed for the server) ──> sent     ├──> blocks: one per subject and shelf ──> roster
 *   pull ────> loose ──────────────────────────────────────┘ when idle
 *   snapshot ──> parts ──> blocks
 *
 * Every arrow is one transaction. A row is open only where the way needs it: ids, shelf, seq, standing.
 */

/** `unit/lane`: where an entry lies in the journals, as far as this phone may pull. */
export type Shelf = `${string}/${string}`

/** Entries of one subject on one shelf that the server has kept, sealed as one. */
export interface BlockRow {
  readonly subject: Uuid
  readonly shelf: Shelf
  readonly kind: SubjectKind
  /** The snapshot or fold that wrote it: what an older one left behind is removed at its end. */
  readonly round: string
  readonly sealed: Bytes
}

/** One entry that has not been folded into a block yet, once per shelf. What is not kept stays loose. */
export interface LooseRow {
  /** Grows with every row; the roster remembers up to where it has looked. */
  readonly arrival: number
  readonly id: Uuid
  readonly subject: Uuid
  readonly kind: SubjectKind
  readonly shelf: Shelf
  /** Absent until the server kept it. */
  readonly seq?: number
  readonly sealed: Bytes
}

/** An entry on its way, sealed for the server. It leaves this table when the server names it kept. */
export interface OutboxRow {
  readonly id: Uuid
  readonly deviceSeq: number
  readonly subject: Uuid
  readonly kind: SubjectKind
  readonly keyId: Uuid
  readonly sealed: Bytes
  readonly standing: 'waiting' | 'held' | 'refused'
  readonly reason?: HeldReason | RefusedReason
  readonly detail?: string
  /** When the server last said so. */
  readonly toldAt?: number
}

/** What was sent, for a server restored from a backup. */
export interface SentRow {
  readonly id: Uuid
  readonly deviceSeq: number
  readonly subject: Uuid
  readonly kind: SubjectKind
  readonly keyId: Uuid
  readonly sealed: Bytes
  readonly sentAt: number
  /** Why the writer gave up a refused entry; such a row is never sent again. */
  readonly discarded?: string
  /** The server knows of it. */
  readonly told?: true
}

/** How far a lane has been pulled. A shelf without a row starts from its snapshot. */
export interface ShelfRow {
  readonly shelf: Shelf
  readonly unit: Uuid
  readonly lane: string
  readonly after: number
  /** Pulled to its end once since its snapshot: nothing that was there before is missing here. */
  readonly whole?: boolean
  /** Given up for want of room: not pulled again until there is some. */
  readonly parked?: boolean
}

/** A piece of a snapshot under way, sealed: a cut line goes on where it stopped. */
export interface PartRow {
  readonly shelf: Shelf
  readonly n: number
  readonly etag: string
  /** The seq that the snapshot reaches. */
  readonly upTo: number
  /** Bytes of the whole, where the server says so. */
  readonly total: number | undefined
  readonly sealed: Bytes
  readonly length: number
}

export interface RosterRow {
  readonly shard: number
  readonly sealed: Bytes
}

/** A picture or paper of a form, sealed, by the hash of its open bytes. */
export interface FileRow {
  readonly hash: string
  readonly type: string
  readonly sealed: Bytes
  /** Of the open file. */
  readonly bytes: number
  /** waiting: a saved entry names it. sent: the server has it whole. Absent: of a form that is still being filled in. */
  readonly standing?: 'waiting' | 'sent'
}

/** That a number was shown here; sealed is whose and which. Kept as long as copies of what was sent. */
export interface ShownRow {
  readonly id: Uuid
  /** Milliseconds, server time. */
  readonly at: number
  /** The server knows of it. */
  readonly told?: true
  readonly sealed: Bytes
}

export type UserDatabase = Dexie & {
  meta: EntityTable<{ key: string; value: unknown }, 'key'>
  blocks: Table<BlockRow, [Uuid, Shelf]>
  loose: Table<LooseRow, number, Omit<LooseRow, 'arrival'>>
  outbox: EntityTable<OutboxRow, 'id'>
  sent: EntityTable<SentRow, 'id'>
  shelves: EntityTable<ShelfRow, 'shelf'>
  parts: Table<PartRow, [Shelf, number]>
  roster: EntityTable<RosterRow, 'shard'>
  drafts: EntityTable<{ key: string; sealed: Bytes }, 'key'>
  files: EntityTable<FileRow, 'hash'>
  shown: EntityTable<ShownRow, 'id'>
}

/** One database per user of a device: two volunteers on one phone never read each other's. */
export function openUserDatabase(deviceDb: { readonly name: string }, user: Uuid): UserDatabase {
  const db = new Dexie(`${deviceDb.name}-${user}`, { chromeTransactionDurability: 'strict' }) as UserDatabase
  db.version(1).stores({
    meta: '&key',
    blocks: '&[subject+shelf], shelf, [kind+subject]',
    loose: '++arrival, &[id+shelf], subject, shelf, [kind+subject]',
    outbox: '&id, deviceSeq, subject, standing',
    sent: '&id, sentAt, discarded',
    shelves: '&shelf',
    parts: '&[shelf+n]',
    roster: '&shard',
    drafts: '&key',
  })
  db.version(2).stores({ files: '&hash' })
  db.version(3).stores({ files: '&hash, [standing+bytes]' })
  db.version(4).stores({ shown: '&id, at' })
  return db
}

/** An entry's loose rows: `[id+shelf]` begins with its id. */
export const looseOf = (
  db: UserDatabase,
  id: Uuid,
): Collection<LooseRow, number, Omit<LooseRow, 'arrival'>> =>
  db.loose.where('[id+shelf]').between([id, Dexie.minKey], [id, Dexie.maxKey])

/** Whom a row is about. */
export const subjectOfRow = ({ kind, subject }: { kind: SubjectKind; subject: Uuid }): Subject => ({
  kind,
  id: subject,
})

export const shelfOf = (unit: Uuid, lane: string): Shelf => `${unit}/${lane}`
