import type { Uuid } from '@simpul/domain/core'
import { LEASE_DAYS } from '@simpul/domain/wire'
import type { UserDatabase } from './user-database.ts'

/** What the last answer of the server said, in its own time. Kept open: nothing here is about a person. */
export interface Contact {
  /** Server time minus wall clock. */
  readonly offsetMs: number
  /** Server time of the last answer: the present is never before it. */
  readonly serverMs: number
  readonly leaseUntilMs: number
  readonly epoch: Uuid
  /** False from the first sight of a new epoch until the server has asked for what it lacks. */
  readonly reconciled: boolean
}

/** The head of every answer, with the wall clock around it. */
export interface AnswerHead {
  readonly epoch: Uuid
  readonly serverTime: string
  readonly leaseUntil: string
}

const BEHIND_MS = 60_000

export async function readContact(db: UserDatabase): Promise<Contact | undefined> {
  return (await db.meta.get('contact'))?.value as Contact | undefined
}

/**
 * Takes over clock, lease and epoch of an answer. The offset is taken at the middle of the round trip. A new
 * epoch stays to be reconciled until `markReconciled`, also over a restart.
 */
export function noteContact(
  db: UserDatabase,
  head: AnswerHead,
  askedMs: number,
  nowMs: number,
): Promise<Contact> {
  return db.transaction('rw', db.meta, async () => {
    const before = await readContact(db)
    const serverMs = Date.parse(head.serverTime)
    const contact: Contact = {
      offsetMs: Math.round(serverMs - (askedMs + nowMs) / 2),
      serverMs,
      leaseUntilMs: Date.parse(head.leaseUntil) || serverMs + LEASE_DAYS * 86_400_000,
      epoch: head.epoch,
      reconciled: before === undefined || (before.epoch === head.epoch && before.reconciled),
    }
    await db.meta.put({ key: 'contact', value: contact })
    return contact
  })
}

export function markReconciled(db: UserDatabase, epoch: Uuid): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const contact = await readContact(db)
    if (contact?.epoch === epoch)
      await db.meta.put({ key: 'contact', value: { ...contact, reconciled: true } })
  })
}

/** Server-corrected time. A wall clock thrown back stops it at the last contact instead of taking it along. */
export function correctedNow(contact: Contact | undefined, wallMs: number): number {
  if (contact === undefined) return wallMs
  return Math.max(wallMs + contact.offsetMs, contact.serverMs)
}

/** Whether the wall clock now says a time before the last contact: the date of the phone wants a look. */
export const isBehind = (contact: Contact | undefined, wallMs: number): boolean =>
  contact !== undefined && wallMs + contact.offsetMs < contact.serverMs - BEHIND_MS

export const isLeaseOver = (contact: Contact | undefined, wallMs: number): boolean =>
  contact !== undefined && correctedNow(contact, wallMs) > contact.leaseUntilMs
