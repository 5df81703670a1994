import type { Uuid } from '@simpul/domain/core'
import type { NoticeRow } from './notice-row.ts'
import type { Ringing } from './ring-cases.ts'

/** A notice whose time has come, taken by this server. */
export interface TakenNotice extends NoticeRow {
  readonly id: Uuid
  readonly channel: 'push' | 'e-mail' | 'message'
  readonly attempts: number
  /** Of somebody with an account; null of the citizen. */
  readonly receiver: Uuid | null
  readonly email: string | null
  /** Whether they work at a desk; the others have the app on their phone. */
  readonly at_desk: boolean
  /** They may not be told any more: the account was closed. */
  readonly closed: boolean
  /** They read it in the app meanwhile. */
  readonly read: boolean
}

/** Sends notices. `address`: where people reach this server, for links that stand in mails. */
export type Sending = Ringing & { readonly address: string }
