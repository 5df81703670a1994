import type { Bytes } from './bytes.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

/** Where one value lies sealed by its name: what came from the server beside the journals. */
export type SealedRoom = Pick<Session, 'db' | 'keys'>

/** Undefined where nothing has been written under the key. */
export async function readSealed<T>({ db, keys }: SealedRoom, key: string): Promise<T | undefined> {
  const row = await db.meta.get(key)
  return row === undefined ? undefined : open<T>(keys.data, key, row.value as Bytes)
}

export async function writeSealed({ db, keys }: SealedRoom, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value: await seal(keys.data, key, value) })
}
