import type { Entry, Uuid } from '@simpul/domain/core'
import type { Receipt, RefusedReason } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { deliverLateAmendments } from './amendments.ts'
import { type CaseTable, caseTable } from './case-table.ts'
import { heardFrom } from './device-progress.ts'
import type { Arrival } from './house.ts'
import { type JournalsOf, lockJournalsOf } from './journals-to-write.ts'
import type { Judged, Keepable, ToHold, ToRefuse } from './judged.ts'
import { type Delivery, type WrittenLine, writeEntries } from './keep-statement.ts'
import { ensureLines } from './lines.ts'
import { type CheckedMoves, checkMoves, type RefusedMove } from './moves.ts'
import { type NotKept, recordHeld, recordRefusals } from './not-kept.ts'
import { receiptOf, type Standing, standings } from './standings.ts'
import { handOver, isTransfer, type TransferTable, transferTable } from './transfers.ts'

/** A judged batch that waits for its receipts. */
export interface Push {
  readonly arrival: Arrival
  readonly judged: readonly Judged[]
}

/** Someone else's move came in between, so other journals have to be locked: the transaction must begin anew. */
export class JournalsChanged extends Error {
  override readonly name = 'JournalsChanged'
}

/**
 * Keeps pushes in one transaction, in the order given, and answers the receipts of each. Whatever is locked is locked
 * in one order everywhere: journals by id, then the states of moves, then the progress of phones.
 */
export async function keep(tx: Queryable, cell: Uuid, arrived: readonly Push[]): Promise<Receipt[][]> {
  const judged = firstOfEachId(arrived)
  const transfers = await transferTable(tx, cell, judged)
  const { cases, journalsOf } = await lockAll(tx, cell, judged, transfers)
  const pushes = arrived.map((push) => holding(push, cases))
  const fresh = firstOfEachId(pushes)
  const moves = await checkedMoves(tx, cell, fresh, transfers, cases)
  const deliveries = deliveriesOf(fresh, moves, journalsOf)
  await deliverEarlierMoves(tx, cell, deliveries)
  const { lines, late } = await writeEntries(tx, cell, deliveries, heardFrom(pushes))
  await deliverLateAmendments(tx, cell, deliveries, late)
  for (const { keepable } of deliveries) {
    if (isTransfer(keepable) && keepable.move?.to === 'accepted') await handOver(tx, cell, keepable)
  }
  for (const { office, subject } of cases.arrivals()) await ensureLines(tx, cell, office, [subject])
  const newlyHeld = await recordHeld(tx, cell, notKept(pushes, isToHold))
  const atHand = receiptsAtHand(lines, newlyHeld, moves.refused, new Set(fresh))
  const receipts = await withKnown(tx, cell, pushes, atHand)
  await recordRefusals(tx, cell, [
    ...notKept(pushes, isToRefuse),
    ...refusedMoves(pushes, moves.refused),
    ...takenIds(pushes, receipts),
  ])
  return withRepeats(tx, cell, pushes, receipts)
}

/** Locks the journals of a batch, and reads its cases again now that nobody else writes about them. */
async function lockAll(
  tx: Queryable,
  cell: Uuid,
  batch: readonly Keepable[],
  transfers: TransferTable,
): Promise<{ cases: CaseTable; journalsOf: JournalsOf }> {
  const before = await caseTable(tx, cell, batch)
  let cases = before
  const journalsOf = await lockJournalsOf(
    tx,
    cell,
    batch,
    (keepable) => [...transfers.partiesOf(keepable), ...cases.officesOf(keepable)],
    batch.flatMap(before.officesToLock),
  )
  cases = await caseTable(tx, cell, batch)
  for (const one of batch) {
    if (before.officesToLock(one).join() !== cases.officesToLock(one).join()) throw new JournalsChanged()
  }
  return { cases, journalsOf }
}

/** A push in which what a case does not take waits for a person. */
function holding({ arrival, judged }: Push, cases: CaseTable): Push {
  const held = judged.map((one): Judged => {
    const reason = one.verdict === 'keep' ? cases.heldFor(one) : undefined
    if (one.verdict !== 'keep' || reason === undefined) return one
    return { verdict: 'hold', index: one.index, id: one.entry.id, reason, entry: one.entry }
  })
  return { arrival, judged: held }
}

function firstOfEachId(pushes: readonly Push[]): Keepable[] {
  const byId = new Map<Uuid, Keepable>()
  for (const one of pushes.flatMap((push) => push.judged)) {
    if (one.verdict === 'keep' && !byId.has(one.entry.id)) byId.set(one.entry.id, one)
  }
  return [...byId.values()]
}

async function checkedMoves(
  tx: Queryable,
  cell: Uuid,
  fresh: readonly Keepable[],
  before: TransferTable,
  cases: CaseTable,
): Promise<CheckedMoves> {
  const moves = fresh.filter((keepable) => keepable.move !== undefined)
  if (moves.length === 0) return { ordered: [], refused: [] }
  return checkMoves(tx, cell, moves, async () => {
    // Read again now that the states are locked: whom a transfer concerns may have changed while we waited.
    const now = await transferTable(tx, cell, fresh)
    for (const move of moves) {
      if (now.partiesOf(move).join() !== before.partiesOf(move).join()) throw new JournalsChanged()
    }
    return (move) => now.guard(move) ?? cases.guard(move)
  })
}

function deliveriesOf(
  fresh: readonly Keepable[],
  { ordered }: CheckedMoves,
  journalsOf: JournalsOf,
): Delivery[] {
  const orders = new Map(ordered.map(({ keepable, order }) => [keepable, order]))
  return fresh
    .filter((keepable) => keepable.move === undefined || orders.has(keepable))
    .map((keepable) => ({
      keepable,
      journals: journalsOf(keepable),
      moveOrder: orders.get(keepable) ?? null,
    }))
}

/** A journal that gets a move must have those before it, or whoever folds it would reach another state. */
async function deliverEarlierMoves(
  tx: Queryable,
  cell: Uuid,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const { keepable, journals, moveOrder } of deliveries) {
    if (moveOrder === null || moveOrder === 1) continue
    const { entry } = keepable
    for (const journal of journals.filter((unit) => unit !== entry.unit)) {
      await ensureLines(tx, cell, journal, [entry.subject.id], entry.service)
    }
  }
}

const isToHold = (one: Judged): one is ToHold => one.verdict === 'hold'
const isToRefuse = (one: Judged): one is ToRefuse => one.verdict === 'refuse'

function notKept<Verdict extends Judged>(
  pushes: readonly Push[],
  is: (one: Judged) => one is Verdict,
): NotKept<Verdict>[] {
  return pushes.flatMap(({ arrival, judged }) => judged.filter(is).map((one) => ({ one, arrival })))
}

function refusedMoves(pushes: readonly Push[], refused: readonly RefusedMove[]): NotKept<ToRefuse>[] {
  if (refused.length === 0) return []
  const arrivals = new Map(pushes.flatMap(({ arrival, judged }) => judged.map((one) => [one, arrival])))
  return refused.flatMap((move) => {
    const arrival = arrivals.get(move.keepable)
    return arrival === undefined ? [] : [{ one: refusalOf(move), arrival }]
  })
}

/** What came under the id of another entry. That one stays as it is; the number of this one has to be explained. */
function takenIds(
  pushes: readonly Push[],
  receipts: readonly (readonly (Receipt | undefined)[])[],
): NotKept<ToRefuse>[] {
  return pushes.flatMap(({ arrival, judged }, push) =>
    judged.flatMap((one, place) => {
      const receipt = receipts[push]?.[place]
      if (one.verdict === 'refuse' || receipt?.standing !== 'refused' || receipt.reason !== 'id-taken')
        return []
      const { index, entry } = one
      return [{ one: refusal(index, entry, 'id-taken'), arrival }]
    }),
  )
}

const refusalOf = ({ keepable, reason, detail }: RefusedMove): ToRefuse => ({
  ...refusal(keepable.index, keepable.entry, reason),
  detail,
})

const refusal = (index: number, entry: Entry, reason: RefusedReason): ToRefuse => ({
  verdict: 'refuse',
  index,
  id: entry.id,
  reason,
  numbered: entry,
})

/** The receipt of an entry whose fate was decided just now; undefined when it was known before. */
type ReceiptAtHand = (one: Judged) => Receipt | undefined

function receiptsAtHand(
  lines: readonly WrittenLine[],
  newlyHeld: ReadonlySet<Judged>,
  refused: readonly RefusedMove[],
  fresh: ReadonlySet<Judged>,
): ReceiptAtHand {
  const seqs = new Map(lines.map((line) => [line.entry + line.unit, line.seq]))
  const tooLate = new Map<Judged, ToRefuse>(refused.map((move) => [move.keepable, refusalOf(move)]))
  return (one) => {
    const refusal = isToRefuse(one) ? one : tooLate.get(one)
    if (refusal !== undefined) return refusedReceipt(refusal)
    const { index } = one
    if (one.verdict === 'hold') {
      const { id, reason } = one
      return newlyHeld.has(one) ? { index, id, standing: 'held', reason } : undefined
    }
    if (one.verdict !== 'keep' || !fresh.has(one)) return undefined
    const { entry, journal } = one
    const seq = seqs.get(entry.id + journal)
    return seq === undefined ? undefined : { index, id: entry.id, standing: 'kept', unit: journal, seq }
  }
}

function refusedReceipt({ index, id, reason, detail }: ToRefuse): Receipt {
  return { index, id, standing: 'refused', reason, ...(detail === undefined ? {} : { detail }) }
}

/**
 * The receipts in the order of the pushes; what was known before is looked up where it stands now. None for what came
 * under an id that this same batch brought before, and that was refused.
 */
async function withKnown(
  tx: Queryable,
  cell: Uuid,
  pushes: readonly Push[],
  atHand: ReceiptAtHand,
): Promise<(Receipt | undefined)[][]> {
  const receipts = pushes.map(({ judged }) => judged.map((one) => ({ one, receipt: atHand(one) })))
  const unknown = receipts.flat().flatMap(({ one, receipt }) => (receipt === undefined ? [idOf(one)] : []))
  const known = unknown.length === 0 ? new Map<Uuid, Standing>() : await standings(tx, cell, unknown)
  return receipts.map((push) => push.map(({ one, receipt }) => receipt ?? knownReceipt(one, known)))
}

const idOf = (one: Judged): Uuid => (one.verdict === 'refuse' ? '' : one.entry.id)

function knownReceipt(one: Judged, known: ReadonlyMap<Uuid, Standing>): Receipt | undefined {
  const standing = known.get(idOf(one))
  if (one.verdict === 'refuse' || standing === undefined) return undefined
  return receiptOf(one.index, one.entry, standing)
}

/** What repeats the id of a refused entry is taken next, as it would be had it come in a later push. */
async function withRepeats(
  tx: Queryable,
  cell: Uuid,
  pushes: readonly Push[],
  receipts: readonly (readonly (Receipt | undefined)[])[],
): Promise<Receipt[][]> {
  const repeats = pushes.map(({ arrival, judged }, push) => ({
    arrival,
    judged: judged.filter((_, place) => receipts[push]?.[place] === undefined),
  }))
  const left = repeats.flatMap(({ judged }) => judged)
  if (left.length === pushes.flatMap(({ judged }) => judged).length && left[0] !== undefined)
    throw new Error(`entry ${idOf(left[0])} stands nowhere`)
  const later = left.length === 0 ? [] : await keep(tx, cell, repeats)
  return receipts.map((push, at) => {
    const rest = [...(later[at] ?? [])]
    return push.flatMap((receipt) => receipt ?? rest.shift() ?? [])
  })
}
