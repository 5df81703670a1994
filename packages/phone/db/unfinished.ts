import type { Unfinished } from './phone.ts'
import { withRoom } from './room.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

/** Half-filled forms, sealed like everything else. A full disk costs a draft, never an error on the screen. */
export function unfinishedOf(session: Session): Unfinished {
  const { db } = session
  return {
    read: async (key) => {
      const row = await db.drafts.get(key)
      return row === undefined ? undefined : open<unknown>(session.keys.data, place(key), row.sealed)
    },
    keep: async (key, answers) => {
      const sealed = await seal(session.keys.data, place(key), answers)
      await withRoom(session, () => db.drafts.put({ key, sealed }))
    },
    drop: (key) => db.drafts.delete(key),
  }
}

const place = (key: string): string => `draft/${key}`
