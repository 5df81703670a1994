import { ok, type Result } from '@simpul/domain/core'
import { noteContact } from '../db/contact.ts'
import { withLock } from '../db/locks.ts'
import { countWaiting, dueRows, isDue, readable } from '../db/outbox.ts'
import { fileReceipts, mayReadOf } from '../db/receipts.ts'
import type { OutboxRow } from '../db/user-database.ts'
import type { Line } from './line.ts'
import { pushLock, pushSealed } from './push-sealed.ts'
import { NO_HEAD, sendBatches } from './send-batches.ts'
import type { Trouble } from './transport.ts'

const MOST_ROWS = 1000

/**
 * Sends the outbox of the unlocked user as plain entries, a tenth of the bytes of the same sealed. What this
 * phone cannot read itself (restricted entries, those of a lost PIN) leaves sealed in a push of its own.
 */
export const pushPlain = (line: Line): Promise<Result<void, Trouble>> =>
  withLock(pushLock(line.session.db), () => pushOwn(line))

async function pushOwn(line: Line): Promise<Result<void, Trouble>> {
  const { session, transport } = line
  const rows = await dueRows(session.db, MOST_ROWS, transport.wallNow(), true)
  if (rows.length === 0) return ok(undefined)
  const { plain, sealed } = await readable(session, rows)
  const closed = sealed.filter((row) => isDue(row, transport.wallNow(), false))
  const waiting = await countWaiting(session.db)
  const sent = await sendBatches({
    transport,
    token: line.token,
    device: session.device,
    parcels: plain.map(({ row, entry }) => ({ row, wire: entry })),
    alsoWaiting: Math.max(0, waiting - plain.filter(({ row }) => row.standing === 'waiting').length),
    body: (parcels) => ({ entries: parcels.map(({ wire }) => wire) }),
    file: async (receipts, head, askedMs) => {
      const nowMs = transport.wallNow()
      const subjects = await fileReceipts(session.db, receipts, nowMs, mayReadOf(session.me.granted))
      if (head !== NO_HEAD) session.contact = await noteContact(session.db, head, askedMs, nowMs)
      await line.store.changed({ subjects, arrival: 0 })
    },
  })
  if (!sent.ok) return sent
  const outbox = { db: session.db, user: line.user, device: session.device }
  const left = closed.length === 0 ? ok(undefined) : await pushSealed(transport, outbox, closed)
  return left.ok && (await isMore(line, rows)) ? pushOwn(line) : left
}

/** A server that names nothing it was sent must not be asked for ever. */
async function isMore({ session, transport }: Line, sent: readonly OutboxRow[]): Promise<boolean> {
  if (sent.length < MOST_ROWS) return false
  const [next] = await dueRows(session.db, 1, transport.wallNow(), true)
  return next !== undefined && next.id !== sent[0]?.id
}
