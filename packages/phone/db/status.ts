import type { Uuid } from '@simpul/domain/core'
import type { HeldReason, RefusedReason } from '@simpul/domain/wire'
import { hasBallast } from './ballast.ts'
import { isBehind } from './contact.ts'
import type { DeviceDatabase } from './device-database.ts'
import type { HeldEntry } from './known.ts'
import type { Ledger } from './ledger.ts'
import type { Session } from './session.ts'
import { openLoose } from './subject-entries.ts'
import type { SyncStatus } from './sync-status.ts'
import { looseOf, type OutboxRow } from './user-database.ts'

/** What is not read from the store. */
export type Surroundings = Pick<
  SyncStatus,
  'online' | 'syncing' | 'loading' | 'trouble' | 'storage' | 'complete'
>

export const IDLE: Surroundings = {
  online: true,
  syncing: false,
  loading: undefined,
  trouble: undefined,
  complete: false,
  storage: { persisted: false, usage: 0, quota: 0, ballast: true },
}

/** The whole status. Only what is held or refused has to be opened. */
export async function statusOf(session: Session, ledger: Ledger, around: Surroundings): Promise<SyncStatus> {
  const { contact } = session
  const { waiting, kept, held, refused, files } = ledger
  return {
    ...around,
    total: waiting + held.length + refused.length + kept,
    kept,
    waiting,
    files,
    held: await Promise.all(held.map((row) => heldRow(session, row))),
    refused: await Promise.all(refused.map((row) => refusedRow(session, row))),
    lastContact: contact === undefined ? undefined : new Date(contact.serverMs).toISOString(),
    leaseUntil: contact === undefined ? undefined : new Date(contact.leaseUntilMs).toISOString(),
    clock: isBehind(contact, session.wallNow()) ? 'behind' : 'ok',
  }
}

const heldRow = async (session: Session, row: OutboxRow): Promise<SyncStatus['held'][number]> => ({
  id: row.id,
  reason: row.reason as HeldReason,
  entry: await entryOf(session, row.id, 'held'),
})

const refusedRow = async (session: Session, row: OutboxRow): Promise<SyncStatus['refused'][number]> => ({
  id: row.id,
  reason: row.reason as RefusedReason,
  detail: row.detail,
  entry: await entryOf(session, row.id, 'refused'),
})

async function entryOf(
  session: Session,
  id: Uuid,
  standing: HeldEntry['standing'],
): Promise<HeldEntry | undefined> {
  const row = await looseOf(session.db, id).first()
  return row === undefined ? undefined : { ...(await openLoose(session, row)), standing }
}

/** Asked for in quiet moments only: browsers take their time to count. */
export async function readStorage(deviceDb: DeviceDatabase): Promise<SyncStatus['storage']> {
  const storage = (globalThis.navigator as Navigator | undefined)?.storage
  const nothing: StorageEstimate = {}
  const [persisted, estimate, ballast] = await Promise.all([
    storage?.persisted?.() ?? false,
    storage?.estimate?.() ?? nothing,
    hasBallast(deviceDb),
  ])
  return { persisted, usage: estimate.usage ?? 0, quota: estimate.quota ?? 0, ballast }
}
