import type { Uuid } from '@simpul/domain/core'
import Dexie, { type EntityTable } from 'dexie'
import type { Bytes } from './bytes.ts'
import type { WrappedKeys } from './keys.ts'
import type { PinTries } from './pin.ts'

/** A user of this phone: only what the screen before the PIN and the service worker need lies open. */
export interface UserRow {
  readonly id: Uuid
  readonly name: string
  readonly postName: string
  readonly keys: WrappedKeys
  /** Outbox keys of earlier activations, wrapped for the cell: rows sealed with them may still be waiting. */
  readonly formerKeys: readonly { readonly keyId: Uuid; readonly wrapped: string }[]
  readonly tries: PinTries
  /** Can only hand in entries. */
  readonly pushToken: string
  /** The full token, sealed by the data key. */
  readonly token: Bytes
  readonly revoked: boolean
}

export type DeviceDatabase = Dexie & {
  settings: EntityTable<{ key: string; value: unknown }, 'key'>
  users: EntityTable<UserRow, 'id'>
  ballast: EntityTable<{ n: number; bytes: Bytes }, 'n'>
}

/** What all users of this phone share. Tests have several phones in one browser. */
export function openDeviceDatabase(name = 'simpul'): DeviceDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DeviceDatabase
  db.version(1).stores({ settings: '&key', users: '&id', ballast: '&n' })
  return db
}

/** This phone's own id, made once. */
export function deviceId(db: DeviceDatabase): Promise<Uuid> {
  return db.transaction('rw', db.settings, async () => {
    const known = await db.settings.get('device')
    if (known !== undefined) return known.value as Uuid
    const id = crypto.randomUUID()
    await db.settings.put({ key: 'device', value: id })
    return id
  })
}
