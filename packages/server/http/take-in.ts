import type { Uuid } from '@simpul/domain/core'
import {
  MAX_PUSH_ENTRIES,
  type Receipt,
  type RescueFile,
  type SealedEntry,
  type WrappedKey,
} from '@simpul/domain/wire'
import type { Session } from '../access/gate.ts'
import { holdSeal } from '../journal/not-kept.ts'
import { receiptFor } from '../journal/standings.ts'
import type { House } from './house.ts'
import { type OpenedSeals, openSeals } from './sealed-batch.ts'

/** What a phone, or a colleague for it, hands in. */
export interface HandedIn {
  readonly entries: readonly unknown[]
  readonly sealed: readonly SealedEntry[]
  readonly keys: readonly WrappedKey[]
  /** Entries that stay on the phone; undefined when it is not the phone itself that hands them in. */
  readonly waiting: number | undefined
}

/** Stands for a writer nobody can be: what it is said to have written waits for a person. */
const NOBODY: Uuid = '00000000-0000-0000-0000-000000000000'

/** Appends open and sealed entries and answers their receipts, by place: the open ones first. */
export async function takeIn(house: House, session: Session, handedIn: HandedIn): Promise<Receipt[]> {
  const { entries, sealed, keys, waiting } = handedIn
  const seals = await openSeals(house, sealed, keys, entries.length)
  const batch = [...entries, ...seals.opened.map(({ entry }) => entry)]
  const phone =
    session.device !== undefined && waiting !== undefined ? { device: session.device, waiting } : {}
  const receipts = await house.appender.append(batch, {
    nowMs: house.now().getTime(),
    from: { user: session.user, ...phone },
    provenWriters: provenWriters(session, entries, seals),
  })
  const placed = receipts.map((receipt) => {
    const place = seals.opened[receipt.index - entries.length]?.place
    return place === undefined ? receipt : { ...receipt, index: place }
  })
  if (seals.unopened.length === 0) return placed
  return [...placed, ...(await hold(house, session, seals.unopened))].sort((a, b) => a.index - b.index)
}

/** A rescue file may hold ninety days: it goes in by pieces, so that nobody else's push waits for all of it. */
export async function takeInRescue(house: House, session: Session, file: RescueFile): Promise<Receipt[]> {
  // Who hands it in is not who wrote it, and its phone is not heard from by this.
  const messenger: Session = { ...session, device: undefined, endedAt: undefined }
  const receipts: Receipt[] = []
  for (let from = 0; from < file.sealed.length; from += MAX_PUSH_ENTRIES) {
    const sealed = file.sealed.slice(from, from + MAX_PUSH_ENTRIES)
    const piece = await takeIn(house, messenger, { entries: [], sealed, keys: file.keys, waiting: undefined })
    receipts.push(...piece.map((receipt) => ({ ...receipt, index: receipt.index + from })))
  }
  return receipts
}

/**
 * Whose word an entry is where that is not simply the one who hands it in: sealed with somebody's own key, or recorded
 * after the phone or account was withdrawn, when nobody's word was behind it any more.
 */
function provenWriters(
  session: Session,
  entries: readonly unknown[],
  { opened }: OpenedSeals,
): Map<number, Uuid> {
  const writers = new Map<number, Uuid>()
  if (session.endedAt !== undefined) {
    for (const [index, entry] of entries.entries())
      if (isAfter(entry, session.endedAt)) writers.set(index, NOBODY)
  }
  for (const [index, { entry, provenBy }] of opened.entries()) {
    const endedAt = provenBy === undefined ? session.endedAt : provenBy.endedAt
    if (isAfter(entry, endedAt)) writers.set(entries.length + index, NOBODY)
    else if (provenBy !== undefined) writers.set(entries.length + index, provenBy.user)
  }
  return writers
}

/** Clock readings begin with the instant, written as the database writes it. */
function isAfter(entry: unknown, instant: string | undefined): boolean {
  const recordedAt = (entry as { recordedAt?: unknown } | null)?.recordedAt
  return (
    instant !== undefined && typeof recordedAt === 'string' && recordedAt.slice(0, instant.length) > instant
  )
}

async function hold(
  house: House,
  session: Session,
  unopened: readonly { readonly seal: SealedEntry; readonly place: number }[],
): Promise<Receipt[]> {
  return house.db.transaction(async (tx) => {
    const receipts: Receipt[] = []
    for (const { seal, place } of unopened)
      receipts.push(receiptFor(place, seal.id, await holdSeal(tx, house.cell, seal, session.user)))
    return receipts
  })
}
