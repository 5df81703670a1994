import type { Uuid } from '@simpul/domain/core'
import type { NoticesAnswer } from '@simpul/domain/wire'
import type { Bytes } from './bytes.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

/** What this user was told about cases, as of the last look at the server. */
export interface KeptNotices extends NoticesAnswer {
  /** When the server was asked, by the wall clock. */
  readonly askedMs: number
}

const NOTICES = 'notices'
const READ_HERE = 'notices-read'

type Room = Pick<Session, 'db' | 'keys'>

async function read<T>({ db, keys }: Room, key: string): Promise<T | undefined> {
  const row = await db.meta.get(key)
  return row === undefined ? undefined : open<T>(keys.data, key, row.value as Bytes)
}

async function write({ db, keys }: Room, key: string, value: unknown): Promise<void> {
  const sealed = await seal(keys.data, key, value)
  await db.meta.put({ key, value: sealed })
}

/** The notices with what was read on this phone; undefined until the first answer. */
export async function readNotices(room: Room): Promise<KeptNotices | undefined> {
  const kept = await read<KeptNotices>(room, NOTICES)
  if (kept === undefined) return undefined
  const here = new Set(await readHere(room))
  const fresh = kept.notices.filter((one) => !one.read && here.has(one.id)).length
  return {
    ...kept,
    unread: Math.max(0, kept.unread - fresh),
    notices: kept.notices.map((one) => (here.has(one.id) ? { ...one, read: true } : one)),
  }
}

export const keepNotices = (room: Room, answer: NoticesAnswer, askedMs: number): Promise<void> =>
  write(room, NOTICES, { ...answer, askedMs })

/** Read on this phone and not told to the server yet. */
export const readHere = async (room: Room): Promise<readonly Uuid[]> =>
  (await read<readonly Uuid[]>(room, READ_HERE)) ?? []

export async function noteReadHere(room: Room, ids: readonly Uuid[]): Promise<void> {
  await write(room, READ_HERE, [...new Set([...(await readHere(room)), ...ids])])
}

/** The server knows of these. */
export async function forgetReadHere(room: Room, ids: readonly Uuid[]): Promise<void> {
  const told = new Set(ids)
  await write(
    room,
    READ_HERE,
    (await readHere(room)).filter((id) => !told.has(id)),
  )
}
