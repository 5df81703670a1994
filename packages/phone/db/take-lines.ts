import type { ClockReading, JournalEntry, Result, Subject, Uuid } from '@simpul/domain/core'
import { withoutDoubles } from '@simpul/domain/core'
import { withLock } from './locks.ts'
import { followOthers } from './pen.ts'
import { type MayRead, mayReadOf, settle } from './receipts.ts'
import { withRoom } from './room.ts'
import { seal } from './seal.ts'
import { now, type Session } from './session.ts'
import { loosePlace } from './subject-entries.ts'
import { type LooseRow, type Shelf, shelfOf } from './user-database.ts'
import { shelvesLock } from './wipe.ts'

/** What changed on this phone, for the roster and the screens. */
export interface Change {
  readonly subjects: readonly Subject[]
  /** The latest loose row among it. */
  readonly arrival: number
}

/** Lines of one lane, parsed; the cursor afterwards is `upTo`. */
export interface Lines {
  readonly unit: Uuid
  readonly lane: string
  readonly entries: readonly JournalEntry[]
  readonly upTo: number
  /** Whether the server has lines after these. */
  readonly more: boolean
}

/**
 * Stores what other phones wrote and moves the cursor, in one transaction. A line that says what this phone
 * already holds only adds its seq; where two phones made the same id, what the server kept stands.
 */
export const takeLines = (session: Session, lines: Lines): Promise<Result<Change, { code: 'disk-full' }>> =>
  withRoom(session, () => withLock(shelvesLock(session.db), () => storeLines(session, lines)))

async function storeLines(session: Session, lines: Lines): Promise<Change> {
  const { db } = session
  const shelf = shelfOf(lines.unit, lines.lane)
  const once = withoutDoubles(lines.entries)
  const sealed = await Promise.all(once.map((entry) => sealLine(session, shelf, entry)))
  const mayRead = mayReadOf(session.me.granted)
  const arrival = await db.transaction('rw', [db.loose, db.outbox, db.sent, db.shelves], async () => {
    const latest = await putLines(session, sealed)
    await settleOwn(session, once, mayRead)
    const { unit, lane, upTo: after, more } = lines
    const whole = !more || (await db.shelves.get(shelf))?.whole === true
    await db.shelves.put({ shelf, unit, lane, after, whole })
    return latest
  })
  await followOthers(db, readings(lines.entries), now(session))
  return { subjects: lines.entries.map((entry) => entry.subject), arrival }
}

const readings = (entries: readonly JournalEntry[]): ClockReading[] =>
  entries.map((entry) => entry.recordedAt)

type NewRow = Omit<LooseRow, 'arrival'>

async function sealLine(session: Session, shelf: Shelf, line: JournalEntry): Promise<NewRow> {
  const { seq, ...entry } = line
  const { id, subject } = entry
  const sealed = await seal(session.keys.data, loosePlace(entry), entry)
  return { id, subject: subject.id, kind: subject.kind, shelf, sealed, ...(seq === undefined ? {} : { seq }) }
}

async function putLines({ db }: Session, rows: readonly NewRow[]): Promise<number> {
  const keys = rows.map((row) => [row.id, row.shelf])
  const known = await db.loose.where('[id+shelf]').anyOf(keys).toArray()
  const arrivals = new Map(known.map((row) => [row.id, row.arrival]))
  const old = rows.filter((row) => arrivals.has(row.id))
  await db.loose.bulkPut(old.map((row) => ({ ...row, arrival: arrivals.get(row.id) as number })))
  const fresh = rows.filter((row) => !arrivals.has(row.id))
  return fresh.length === 0 ? 0 : Number(await db.loose.bulkAdd(fresh as LooseRow[]))
}

/**
 * Inside a transaction over outbox, sent and loose: lines of our own that the outbox still has. Their receipt
 * was lost, or they were held and have been released.
 */
export async function settleOwn(
  session: Session,
  entries: readonly JournalEntry[],
  mayRead: MayRead,
): Promise<void> {
  const own = entries.filter((entry) => entry.device === session.device && entry.recordedBy === session.user)
  if (own.length === 0) return
  const rows = await session.db.outbox.bulkGet(own.map((entry) => entry.id))
  for (const [index, row] of rows.entries()) {
    const { deviceSeq, seq = 0 } = own[index] as JournalEntry
    if (row?.deviceSeq === deviceSeq) await settle(session.db, row, seq, session.wallNow(), mayRead)
  }
}
