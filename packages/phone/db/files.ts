import { attachmentsIn, type Entry, ok } from '@simpul/domain/core'
import type { Bytes } from './bytes.ts'
import type { Files } from './phone.ts'
import { withRoom } from './room.ts'
import { openBytes, sealBytes } from './seal.ts'
import type { Session } from './session.ts'
import type { FileRow, UserDatabase } from './user-database.ts'

/**
 * Pictures and papers of forms. They stay on this phone until they have gone to the server on a lane of their own; the
 * entries that name them never wait for them.
 */
export function filesOf(session: Session): Files {
  const { db } = session
  return {
    keep: async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const hash = hexOf(await crypto.subtle.digest('SHA-256', bytes))
      const sealed = await sealBytes(session.keys.data, place(hash), bytes)
      const kept = await withRoom(session, () =>
        keepRow(db, { hash, type: file.type, sealed, bytes: bytes.length }),
      )
      return kept.ok ? ok({ hash }) : kept
    },
    read: async (hash) => {
      const row = await db.files.get(hash)
      if (row === undefined) return undefined
      return new Blob([await openFile(session, row)], { type: row.type })
    },
  }
}

/** The same picture in a second form is the same file, on its way or sent. */
const keepRow = (db: UserDatabase, row: FileRow): Promise<unknown> =>
  db.transaction('rw', db.files, async () => {
    if ((await db.files.get(row.hash)) === undefined) await db.files.add(row)
  })

/** In the transaction that saves entries: the files they name begin to wait for the server. */
export async function filesNamed(db: UserDatabase, entries: readonly Entry[]): Promise<void> {
  const hashes = entries.flatMap(({ body }) => attachmentsIn(body)).map(({ hash }) => hash)
  if (hashes.length === 0) return
  const rows = await db.files.bulkGet(hashes)
  await db.files.bulkPut(
    rows.filter((row) => row !== undefined).map((row) => ({ ...row, standing: row.standing ?? 'waiting' })),
  )
}

/** The open bytes of a file of this phone. */
export const openFile = (session: Session, { hash, sealed }: FileRow): Promise<Bytes> =>
  openBytes(session.keys.data, place(hash), sealed)

const place = (hash: string): string => `file/${hash}`

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
