import { err, type JournalEntry, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import type { Draft, Phone, RecordProblem } from './phone.ts'
import { discardRefused, retryRefused } from './receipts.ts'
import { type PenInHand, record } from './record.ts'
import type { Session } from './session.ts'
import type { Change } from './take-lines.ts'

/** *Batalkan* is offered this long. */
const UNDO_MS = 10_000

const UNDO_REASON = 'dibatalkan'
const MENDED = 'diperbaiki'

interface Writing extends Pick<Phone, 'record' | 'undo' | 'retry' | 'discard' | 'amendRefused'> {
  /** Resolves when the writing under way has ended. */
  readonly written: () => Promise<unknown>
}

/** Everything that writes. One call at a time in this tab; between tabs the pen decides. */
export function writer(
  session: Session,
  today: () => PlainDate,
  written: (entries: readonly JournalEntry[], arrival: number) => void,
  changed: (change: Change) => Promise<void>,
): Writing {
  const pen: PenInHand = { pen: undefined }
  const fresh = new Map<Uuid, { entry: JournalEntry; atMs: number }>()
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = queue.then(work, work)
    queue = mine
    return mine
  }

  const write = (
    drafts: readonly Draft[],
    alongside?: () => Promise<unknown>,
  ): Promise<Result<readonly JournalEntry[], RecordProblem>> =>
    inTurn(async () => {
      const saved = await record(session, drafts, today(), pen, alongside)
      if (!saved.ok) return saved
      const { entries, arrival } = saved.value
      for (const entry of entries) fresh.set(entry.id, { entry, atMs: performance.now() })
      written(entries, arrival)
      return ok(entries)
    })

  async function undo(id: Uuid): ReturnType<Phone['undo']> {
    const known = fresh.get(id)
    if (known === undefined) return err({ code: 'not-found' })
    if (performance.now() - known.atMs > UNDO_MS) return err({ code: 'too-late' })
    const { service, subject, happenedOn } = known.entry
    const amends = { entry: id, how: 'void', why: UNDO_REASON } as const
    const voided = await write([{ service, subject, happenedOn, amends, body: null }])
    return voided.ok ? ok(voided.value[0] as JournalEntry) : voided
  }

  const giveUp = (id: Uuid, reason: string) => discardRefused(session.db, id, reason, session.wallNow())

  async function discard(id: Uuid, reason: string): Promise<void> {
    const { db } = session
    const subject = await db.transaction('rw', db.outbox, db.sent, db.loose, () => giveUp(id, reason))
    if (subject !== undefined) await changed({ subjects: [subject], arrival: 0 })
  }

  return {
    record: (drafts) => write(Array.isArray(drafts) ? drafts : [drafts as Draft]),
    undo,
    retry: async (id) => {
      const subject = await retryRefused(session.db, id)
      if (subject !== undefined) await changed({ subjects: [subject], arrival: 0 })
    },
    discard,
    written: () => queue.catch(() => undefined),
    amendRefused: async (id, draft) => {
      const saved = await write([draft], () => giveUp(id, MENDED))
      if (saved.ok) await changed({ subjects: saved.value.map((entry) => entry.subject), arrival: 0 })
      return saved
    },
  }
}
