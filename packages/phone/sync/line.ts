import type { UserRow } from '../db/device-database.ts'
import type { Session } from '../db/session.ts'
import type { Store } from '../db/store.ts'
import type { Transport } from './transport.ts'

/** The line between one unlocked user's store and the server. */
export interface Line {
  readonly transport: Transport
  readonly session: Session
  readonly store: Store
  readonly user: UserRow
  /** The full token: hands in and reads. */
  readonly token: string
}
