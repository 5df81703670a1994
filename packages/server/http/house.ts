import type { Uuid } from '@simpul/domain/core'
import type { Logger } from 'pino'
import type { AccessContext } from '../access/access-context.ts'
import type { Gate } from '../access/gate.ts'
import type { OutboxKey } from '../access/sealed.ts'
import type { UnitsSource } from '../access/units.ts'
import type { Attachments } from '../attachments/attachments.ts'
import type { Db } from '../db/db.ts'
import type { Appender } from '../journal/appender.ts'
import type { Contact } from '../journal/device-progress.ts'

/** Everything a request is answered with. One per server process. */
export interface House {
  readonly db: Db
  readonly cell: Uuid
  readonly access: AccessContext
  readonly appender: Appender
  readonly attachments: Attachments
  readonly noteContact: (contact: Contact) => Promise<void>
  readonly gate: Gate
  readonly units: UnitsSource
  readonly outboxKeys: (ids: readonly Uuid[]) => Promise<Map<Uuid, OutboxKey>>
  /** Kept for some seconds, for it changes with a restore only; `now` asks the database. */
  readonly epoch: (how?: 'now') => Promise<Uuid>
  readonly now: () => Date
  readonly log: Logger
  /** Behind a proxy of ours: its word about address and scheme is believed. */
  readonly trustsProxy: boolean
  /** The folder with the built apps (`phone/dist`, `desk/dist`); without one only the API is served. */
  readonly appsFolder: string | undefined
  /** PEM of the authority behind a certificate of our own, for phones to install. */
  readonly localAuthority?: string | undefined
  /** What the gateway for messages shows when it says what became of one; without it nobody may. */
  readonly gatewayToken?: string | undefined
  /** What browsers ask their push service with, base64url; without it nobody can be woken. */
  readonly pushKey?: string | undefined
  /** Whether mail can be sent. */
  readonly sendsMail?: boolean | undefined
  /** How far the projector is behind, in seconds; null when it has not said yet. */
  readonly projectorLagS: () => Promise<number | null>
}
