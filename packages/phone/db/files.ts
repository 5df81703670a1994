import { ok } from '@simpul/domain/core'
import type { Files } from './phone.ts'
import { withRoom } from './room.ts'
import { openBytes, sealBytes } from './seal.ts'
import type { Session } from './session.ts'

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
      const kept = await withRoom(session, () => db.files.put({ hash, type: file.type, sealed }))
      return kept.ok ? ok({ hash }) : kept
    },
    read: async (hash) => {
      const row = await db.files.get(hash)
      if (row === undefined) return undefined
      return new Blob([await openBytes(session.keys.data, place(hash), row.sealed)], { type: row.type })
    },
  }
}

const place = (hash: string): string => `file/${hash}`

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
