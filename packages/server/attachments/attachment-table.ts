import { attachmentsIn, type Uuid } from '@simpul/domain/core'
import type { AttachmentType } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'

/** A file that was checked and lies in the store. */
export interface AttachmentRow {
  readonly type: AttachmentType
  readonly bytes: number
}

export async function findAttachment(
  db: Queryable,
  cell: Uuid,
  hash: string,
): Promise<AttachmentRow | undefined> {
  const [row] = await db.query<AttachmentRow>(
    'select type, bytes from attachment where cell = $1 and hash = $2',
    [cell, hash],
  )
  return row
}

/** Of the files that answers name: the hashes of those that are here, as what the answers say they are. */
export async function arrivedAttachments(db: Queryable, cell: Uuid, answers: unknown): Promise<string[]> {
  const named = attachmentsIn(answers)
  if (named.length === 0) return []
  const rows = await db.query<AttachmentRow & { hash: string }>(
    'select hash, type, bytes from attachment where cell = $1 and hash = any($2::text[])',
    [cell, named.map(({ hash }) => hash)],
  )
  const isHere = ({ hash, type, bytes }: (typeof named)[number]) =>
    rows.some((row) => row.hash === hash && row.type === type && row.bytes === bytes)
  return [...new Set(named.filter(isHere).map(({ hash }) => hash))]
}

/** Only from here on is a file there for anybody. */
export const keepAttachment = (
  db: Queryable,
  cell: Uuid,
  hash: string,
  { type, bytes, by, at }: AttachmentRow & { readonly by: Uuid; readonly at: Date },
): Promise<number> =>
  db.run(
    `insert into attachment (cell, hash, type, bytes, sent_by, sent_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (cell, hash) do nothing`,
    [cell, hash, type, bytes, by, at.toISOString()],
  )

/** How many bytes a person has handed in since then. */
export async function bytesSince(db: Queryable, cell: Uuid, by: Uuid, since: Date): Promise<number> {
  const [row] = await db.query<{ bytes: number }>(
    `select coalesce(sum(bytes), 0)::float8 as bytes
     from attachment
     where cell = $1 and sent_by = $2 and sent_at > $3`,
    [cell, by, since.toISOString()],
  )
  return row?.bytes ?? 0
}

export async function attachmentHashes(db: Queryable, cell: Uuid): Promise<string[]> {
  const rows = await db.query<{ hash: string }>('select hash from attachment where cell = $1 order by hash', [
    cell,
  ])
  return rows.map(({ hash }) => hash)
}

/**
 * Takes the files away that only entries about these subjects name, before those are emptied: they are nobody's any more
 * at once, and the store is cleaned of them at night.
 */
export async function forgetAttachments(
  tx: Queryable,
  cell: Uuid,
  subjects: readonly Uuid[],
): Promise<number> {
  const rows = await tx.query<{ body: unknown }>(
    `select body from entry where cell = $1 and subject_id = any($2::uuid[]) and body::text like '%"hash"%'`,
    [cell, subjects],
  )
  const hashes = new Set(rows.flatMap(({ body }) => attachmentsIn(body)).map(({ hash }) => hash))
  let gone = 0
  for (const hash of hashes) {
    gone += await tx.run(
      `delete from attachment
       where cell = $1
         and hash = $2
         and not exists (
           select 1
           from entry
           where entry.cell = $1 and subject_id <> all($3::uuid[]) and body::text like '%' || $2 || '%'
         )`,
      [cell, hash, subjects],
    )
  }
  return gone
}
