import type { JournalEntry, Result, Subject, Uuid } from '@simpul/domain/core'
import { packBlock } from './block-form.ts'
import { withLock } from './locks.ts'
import { followOthers } from './pen.ts'
import { mayReadOf } from './receipts.ts'
import { withRoom } from './room.ts'
import { seal } from './seal.ts'
import { now, type Session } from './session.ts'
import { blockPlace } from './subject-entries.ts'
import { type Lines, settleOwn } from './take-lines.ts'
import { type BlockRow, type Shelf, shelfOf } from './user-database.ts'
import { forgetRoster, shelvesLock } from './wipe.ts'

/** Blocks sealed and stored at a time: a phone with little memory never holds a whole post twice. */
const SLICE = 200

/** Lines of a lane from its first; what came after the snapshot was made is pulled. */
type SnapshotLines = Omit<Lines, 'more'>

/**
 * Puts a whole lane on this phone in place of what was there, one block per subject. Cut off in the middle it is
 * done again from the stored pieces; until then the old blocks still stand beside the new.
 */
export async function takeSnapshot(
  session: Session,
  lines: SnapshotLines,
): Promise<Result<readonly Subject[], { code: 'disk-full' }>> {
  const stored = await withRoom(session, () =>
    withLock(shelvesLock(session.db), () => storeBlocks(session, lines)),
  )
  if (stored.ok) await followOthers(session.db, latestReading(lines.entries), now(session))
  return stored
}

async function storeBlocks(session: Session, lines: SnapshotLines): Promise<Subject[]> {
  const shelf = shelfOf(lines.unit, lines.lane)
  const round = crypto.randomUUID()
  const groups = [...bySubject(lines.entries)]
  for (let at = 0; at < groups.length; at += SLICE) {
    const slice = groups.slice(at, at + SLICE)
    const rows = await Promise.all(slice.map(([, entries]) => sealBlock(session, shelf, round, entries)))
    await session.db.blocks.bulkPut(rows)
  }
  await finish(session, lines, shelf, round)
  return groups.map(([, entries]) => (entries[0] as JournalEntry).subject)
}

/** Removes what the snapshot replaces and moves the cursor. */
async function finish(session: Session, lines: SnapshotLines, shelf: Shelf, round: string): Promise<void> {
  const { db } = session
  const mayRead = mayReadOf(session.me.granted)
  await db.transaction(
    'rw',
    [db.meta, db.blocks, db.loose, db.outbox, db.sent, db.shelves, db.parts, db.roster],
    async () => {
      const waiting = new Set(await db.outbox.toCollection().primaryKeys())
      const own = lines.entries.filter((entry) => waiting.has(entry.id))
      await settleOwn(session, own, mayRead)
      await db.blocks
        .where('shelf')
        .equals(shelf)
        .filter((row) => row.round !== round)
        .delete()
      await db.loose
        .where('shelf')
        .equals(shelf)
        .filter((row) => row.seq !== undefined && row.seq <= lines.upTo)
        .delete()
      await forgetRoster(db)
      await db.shelves.put({ shelf, unit: lines.unit, lane: lines.lane, after: lines.upTo })
      await db.parts.where('[shelf+n]').between([shelf, 0], [shelf, Number.POSITIVE_INFINITY]).delete()
    },
  )
}

export async function sealBlock(
  session: Session,
  shelf: Shelf,
  round: string,
  entries: readonly JournalEntry[],
): Promise<BlockRow> {
  const { kind, id: subject } = (entries[0] as JournalEntry).subject
  const sealed = await seal(session.keys.data, blockPlace({ subject, shelf }), packBlock(entries))
  return { subject, shelf, kind, round, sealed }
}

function bySubject(entries: readonly JournalEntry[]): Map<Uuid, JournalEntry[]> {
  const groups = new Map<Uuid, JournalEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.subject.id)
    if (group === undefined) groups.set(entry.subject.id, [entry])
    else group.push(entry)
  }
  return groups
}

const latestReading = (entries: readonly JournalEntry[]): JournalEntry['recordedAt'][] => {
  const latest = entries.reduce<JournalEntry['recordedAt'] | undefined>(
    (last, { recordedAt }) => (last === undefined || recordedAt > last ? recordedAt : last),
    undefined,
  )
  return latest === undefined ? [] : [latest]
}
