import { type ClockReading, followReading, nextReading } from '@simpul/domain/core'
import type { UserDatabase } from './user-database.ts'

/** What the next entry is numbered and dated with. */
export interface Pen {
  /** Of the last entry this user wrote on this phone. */
  readonly deviceSeq: number
  readonly last: ClockReading | undefined
}

/** One stroke: the pen as it was found, and as it is after some entries. */
export interface Stroke {
  readonly before: Pen
  readonly after: Pen
  readonly numbers: readonly { readonly deviceSeq: number; readonly recordedAt: ClockReading }[]
}

const NEW_PEN: Pen = { deviceSeq: 0, last: undefined }

export async function readPen(db: UserDatabase): Promise<Pen> {
  return ((await db.meta.get('pen'))?.value as Pen | undefined) ?? NEW_PEN
}

/** Numbers and readings for `count` entries, not yet taken. */
export function plan(before: Pen, count: number, nowMs: number): Stroke {
  let { deviceSeq, last } = before
  const numbers = Array.from({ length: count }, () => {
    deviceSeq += 1
    last = nextReading(last, nowMs)
    return { deviceSeq, recordedAt: last }
  })
  return { before, after: { deviceSeq, last }, numbers }
}

/**
 * Takes a stroke, inside the transaction that stores its entries. Rejects when another tab wrote in between, which
 * undoes the transaction: then plan again. Sealing cannot wait inside an IndexedDB transaction, so numbers are planned
 * first and taken last; the transaction, not a lock, is what keeps `deviceSeq` gapless.
 */
export async function takeStroke(db: UserDatabase, { before, after }: Stroke): Promise<void> {
  const [now] = await Promise.all([readPen(db), db.meta.put({ key: 'pen', value: after })])
  if (now.deviceSeq !== before.deviceSeq || now.last !== before.last) throw new StalePen()
}

/** The pen was in other hands since it was read. */
export class StalePen extends Error {}

/** Lets the clock follow what others wrote; far ahead of our own corrected time it is not followed. */
export function followOthers(db: UserDatabase, seen: readonly ClockReading[], nowMs: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const pen = await readPen(db)
    let last = pen.last
    for (const reading of seen) last = followReading(last, reading, nowMs)
    if (last !== pen.last) await db.meta.put({ key: 'pen', value: { ...pen, last } })
  })
}
