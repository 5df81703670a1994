import type { Uuid } from '@simpul/domain/core'
import type { NoticesAnswer } from '@simpul/domain/wire'
import { readSealed, type SealedRoom, writeSealed } from './sealed-meta.ts'

/** What this user was told about cases, as of the last look at the server. */
export interface KeptNotices extends NoticesAnswer {
  /** When the server was asked, by the wall clock. */
  readonly askedMs: number
}

const NOTICES = 'notices'
const READ_HERE = 'notices-read'

/** The notices with what was read on this phone; undefined until the first answer. */
export async function readNotices(room: SealedRoom): Promise<KeptNotices | undefined> {
  const kept = await readSealed<KeptNotices>(room, NOTICES)
  if (kept === undefined) return undefined
  const here = new Set(await readHere(room))
  const fresh = kept.notices.filter((one) => !one.read && here.has(one.id)).length
  return {
    ...kept,
    unread: Math.max(0, kept.unread - fresh),
    notices: kept.notices.map((one) => (here.has(one.id) ? { ...one, read: true } : one)),
  }
}

export const keepNotices = (room: SealedRoom, answer: NoticesAnswer, askedMs: number): Promise<void> =>
  writeSealed(room, NOTICES, { ...answer, askedMs })

/** Read on this phone and not told to the server yet. */
export const readHere = async (room: SealedRoom): Promise<readonly Uuid[]> =>
  (await readSealed<readonly Uuid[]>(room, READ_HERE)) ?? []

export async function noteReadHere(room: SealedRoom, ids: readonly Uuid[]): Promise<void> {
  await writeSealed(room, READ_HERE, [...new Set([...(await readHere(room)), ...ids])])
}

/** The server knows of these. */
export async function forgetReadHere(room: SealedRoom, ids: readonly Uuid[]): Promise<void> {
  const told = new Set(ids)
  await writeSealed(
    room,
    READ_HERE,
    (await readHere(room)).filter((id) => !told.has(id)),
  )
}
