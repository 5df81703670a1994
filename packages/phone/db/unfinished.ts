import { ok } from '@simpul/domain/core'
import type { Unfinished } from './phone.ts'
import { withRoom } from './room.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

/** Half-filled forms, sealed like everything else. */
export function unfinishedOf(session: Session): Unfinished {
  const { db } = session
  return {
    read: async (key) => {
      const row = await db.drafts.get(key)
      return row === undefined ? undefined : open<unknown>(session.keys.data, place(key), row.sealed)
    },
    keep: async (key, answers) => {
      const sealed = await seal(session.keys.data, place(key), answers)
      const kept = await withRoom(session, () => db.drafts.put({ key, sealed }))
      return kept.ok ? ok(undefined) : kept
    },
    drop: (key) => db.drafts.delete(key),
    list: async (prefix) => {
      const rows = await db.drafts.where('key').startsWith(prefix).toArray()
      return Promise.all(
        rows.map(async ({ key, sealed }) => ({
          key,
          answers: await open<unknown>(session.keys.data, place(key), sealed),
        })),
      )
    },
  }
}

const place = (key: string): string => `draft/${key}`
