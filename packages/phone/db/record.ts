import { type Entry, err, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import { numbered, type ReadyDraft, readDrafts } from './drafts.ts'
import { filesNamed } from './files.ts'
import { type Pen, plan, readPen, StalePen, takeStroke } from './pen.ts'
import type { Draft, RecordProblem } from './phone.ts'
import { withRoom } from './room.ts'
import { seal } from './seal.ts'
import { now, type Session } from './session.ts'
import { loosePlace } from './subject-entries.ts'
import type { LooseRow, OutboxRow } from './user-database.ts'

/** What a call of `record` has written. */
export interface Written {
  readonly entries: readonly Entry[]
  /** The arrival of its latest loose row; 0 when all were sealed for the server only. */
  readonly arrival: number
}

/** The pen as this tab last saw it: one read less per save; the transaction finds out when it is stale. */
export interface PenInHand {
  pen: Pen | undefined
}

/**
 * Writes drafts as entries: each sealed for this phone and for the server, all of them in one strict
 * transaction together with the pen, so that a dead battery leaves everything or nothing. `alongside` runs inside it.
 */
export async function record(
  session: Session,
  drafts: readonly Draft[],
  today: PlainDate,
  hand: PenInHand,
  alongside?: () => Promise<unknown>,
): Promise<Result<Written, RecordProblem>> {
  const ready = await readDrafts(session, drafts, today)
  if (!ready.ok) return ready
  const written = await withRoom(session, () => write(session, ready.value, hand, alongside))
  return written.ok ? ok(written.value) : err({ code: 'disk-full' })
}

async function write(
  session: Session,
  ready: readonly ReadyDraft[],
  hand: PenInHand,
  alongside: (() => Promise<unknown>) | undefined,
): Promise<Written> {
  for (;;) {
    hand.pen ??= await readPen(session.db)
    const stroke = plan(hand.pen, ready.length, now(session))
    const entries = numbered(ready, stroke)
    const rows = await Promise.all(entries.map((entry, index) => sealRows(session, entry, ready[index])))
    const loose = rows.flatMap((row) => (row.loose === undefined ? [] : [row.loose]))
    const { db } = session
    hand.pen = undefined
    try {
      const arrival = await db.transaction(
        'rw',
        [db.meta, db.loose, db.outbox, db.sent, db.files],
        async () => {
          // All is asked for at once: each answer that is waited for is a way to the disk and back.
          const [, , , last] = await Promise.all([
            takeStroke(db, stroke),
            db.outbox.bulkAdd(rows.map((row) => row.outbox)),
            alongside?.(),
            loose.length === 0 ? 0 : db.loose.bulkAdd(loose as LooseRow[]),
            filesNamed(db, entries),
          ])
          return Number(last)
        },
      )
      hand.pen = stroke.after
      return { entries, arrival }
    } catch (error) {
      if (!(error instanceof StalePen)) throw error
    }
  }
}

async function sealRows(
  session: Session,
  entry: Entry,
  ready: ReadyDraft | undefined,
): Promise<{ outbox: OutboxRow; loose: Omit<LooseRow, 'arrival'> | undefined }> {
  if (ready === undefined) throw new Error('an entry without its draft')
  const { id, deviceSeq, subject } = entry
  const keyId = session.keys.outboxKeyId
  const [forServer, forPhone] = await Promise.all([
    seal(session.keys.outbox, outboxPlace(id, deviceSeq), entry),
    ready.sealedOnly ? undefined : seal(session.keys.data, loosePlace(entry), entry),
  ])
  const about = { id, subject: subject.id, kind: subject.kind }
  return {
    outbox: { ...about, deviceSeq, keyId, sealed: forServer, standing: 'waiting' },
    loose: forPhone === undefined ? undefined : { ...about, shelf: ready.shelf, sealed: forPhone },
  }
}

/** Bound to the seal as the wire says. */
export const outboxPlace = (id: Uuid, deviceSeq: number): string => `${id}/${deviceSeq}`
