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
  /** When the server last said who the user is, by the wall clock. */
  readonly askedMeMs: () => number
  readonly notedMe: () => void
}

export function lineOf(parts: Pick<Line, 'transport' | 'session' | 'store' | 'user' | 'token'>): Line {
  let askedMs = parts.transport.wallNow()
  return {
    ...parts,
    askedMeMs: () => askedMs,
    notedMe: () => {
      askedMs = parts.transport.wallNow()
    },
  }
}
