import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { HeldReason, Receipt, RefusedReason } from '@simpul/domain/wire'
import type { Db, Queryable } from '../db/db.ts'
import { lookupsFor } from './append.ts'
import type { Arrival, House } from './house.ts'
import { judge } from './judge.ts'
import { keep } from './keep.ts'

/** An entry that waits for a person. */
export interface HeldEntry {
  readonly id: Uuid
  /** As it arrived; a seal where nobody could open it. */
  readonly envelope: unknown
  readonly reason: HeldReason
  readonly unit: Uuid | null
  readonly receivedBy: Uuid | null
  readonly receivedAt: string
}

interface HeldRow {
  id: Uuid
  envelope: unknown
  reason: HeldReason
  unit: Uuid | null
  pair: Uuid | null
  received_by: Uuid | null
  received_at: string
  decision: string | null
}

const heldColumns = 'id, envelope, reason, unit, pair, received_by, received_at, decision'

/** What waits at some units, the oldest first; of what names no unit when `units` has null. */
export async function listHeld(
  db: Queryable,
  cell: Uuid,
  units: readonly (Uuid | null)[],
  limit = 200,
): Promise<HeldEntry[]> {
  const rows = await db.query<HeldRow>(
    `select ${heldColumns}
     from held
     where cell = $1
       and decision is null
       and (unit = any($2::uuid[]) or (unit is null and $3))
     order by received_at, id
     limit $4`,
    [cell, units.filter((unit) => unit !== null), units.includes(null), limit],
  )
  return rows.map(({ id, envelope, reason, unit, received_by, received_at }) => {
    return { id, envelope, reason, unit, receivedBy: received_by, receivedAt: received_at }
  })
}

/** Who decides about a held entry, and why. */
export interface Decision {
  readonly by: Uuid
  readonly why: string
  readonly nowMs: number
}

export type ReleaseProblem =
  | { readonly code: 'not-found' }
  | { readonly code: 'already-decided' }
  /** A person's word does not help: nobody here can read it, or the unit is unknown. */
  | { readonly code: 'still-held'; readonly reason: HeldReason }
  /** A move came too late meanwhile: discard it. */
  | { readonly code: 'refused'; readonly reason: RefusedReason }

class NotReleased extends Error {
  readonly problem: ReleaseProblem
  constructor(problem: ReleaseProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * Lets a held entry into the journal, where it takes the next seq; the other half of a mended wrong person goes with
 * it. `opened` is the content of a seal that can be opened by now.
 */
export async function release(
  db: Db,
  house: House,
  id: Uuid,
  decision: Decision,
  opened?: unknown,
): Promise<Result<Receipt[], ReleaseProblem>> {
  const [found] = await heldRows(db, house.cell, [id])
  if (found === undefined) return err({ code: 'not-found' })
  if (found.decision !== null) return err({ code: 'already-decided' })
  const rows = await togetherWith(db, house.cell, found)
  const arrival: Arrival = { nowMs: decision.nowMs, from: 'server', released: true }
  const envelopes = rows.map((row) => (row.id === id && opened !== undefined ? opened : row.envelope))
  return keepHeld(db, house, rows, envelopes, arrival, decision)
}

/** One transaction: decided and kept, or neither. */
async function keepHeld(
  db: Db,
  house: House,
  rows: readonly HeldRow[],
  envelopes: readonly unknown[],
  arrival: Arrival,
  decision: Pick<Decision, 'by' | 'why'> | undefined,
): Promise<Result<Receipt[], ReleaseProblem>> {
  const { cell } = house
  const judged = await judge(envelopes, { ...house, ...arrival }, await lookupsFor(db, cell))
  for (const one of judged) {
    if (one.verdict === 'hold') return err({ code: 'still-held', reason: one.reason })
    if (one.verdict === 'refuse') return err({ code: 'refused', reason: one.reason })
  }
  try {
    const receipts = await db.transaction(async (tx) => {
      const ids = rows.map((row) => row.id)
      const decided = await decide(tx, cell, ids, 'release', decision)
      if (decided < ids.length) throw new NotReleased({ code: 'already-decided' })
      const [kept = []] = await keep(tx, cell, [{ arrival, judged }])
      for (const receipt of kept) requireKept(receipt)
      return kept
    })
    return ok(receipts)
  } catch (error) {
    if (error instanceof NotReleased) return err(error.problem)
    throw error
  }
}

function requireKept(receipt: Receipt): void {
  if (receipt.standing === 'kept') return
  throw new NotReleased({
    code: 'refused',
    reason: receipt.standing === 'refused' ? receipt.reason : 'id-taken',
  })
}

/** Says that a held entry will not be kept. It stays where it is, decided. */
export async function discard(
  db: Db,
  cell: Uuid,
  id: Uuid,
  decision: Decision,
): Promise<Result<true, { code: 'not-found' | 'already-decided' }>> {
  const [found] = await heldRows(db, cell, [id])
  if (found === undefined) return err({ code: 'not-found' })
  const decided = await db.transaction((tx) => decide(tx, cell, [id], 'discard', decision))
  return decided === 1 ? ok(true) : err({ code: 'already-decided' })
}

function decide(
  tx: Queryable,
  cell: Uuid,
  ids: readonly Uuid[],
  decision: 'release' | 'discard',
  by: Pick<Decision, 'by' | 'why'> | undefined,
): Promise<number> {
  return tx.run(
    `update held
     set decision = $3, decided_by = $4, why = $5, decided_at = clock_timestamp()
     where cell = $1 and id = any($2::uuid[]) and decision is null`,
    [cell, ids, decision, by?.by ?? null, by?.why ?? null],
  )
}

const heldRows = (db: Queryable, cell: Uuid, ids: readonly Uuid[]) =>
  db.query<HeldRow>(`select ${heldColumns} from held where cell = $1 and id = any($2::uuid[])`, [cell, ids])

/** The row and, where it mends a wrong person, the other half that still waits. */
async function togetherWith(db: Queryable, cell: Uuid, row: HeldRow): Promise<HeldRow[]> {
  if (row.pair === null) return [row]
  return db.query<HeldRow>(
    `select ${heldColumns}
     from held
     where cell = $1 and pair = $2 and decision is null
     order by received_at, id`,
    [cell, row.pair],
  )
}

const newerServerMayRead = ['unknown-service', 'unknown-version', 'unknown-unit'] as const

/**
 * Goes once through what only a newer server, or a unit set up meanwhile, could read, and keeps what is readable and
 * allowed now. To be run at start-up and when units were added, as a job.
 * @returns how many were let in
 */
export async function releaseReadable(db: Db, house: House, nowMs: number): Promise<number> {
  let released = 0
  let after: Uuid | null = null
  for (;;) {
    const rows: HeldRow[] = await db.query<HeldRow>(
      `select ${heldColumns}
       from held
       where cell = $1 and decision is null and reason = any($2::text[]) and ($3::uuid is null or id > $3)
       order by id
       limit 100`,
      [house.cell, newerServerMayRead, after],
    )
    for (const row of rows) released += await releaseIfReadable(db, house, row, nowMs)
    const last = rows.at(-1)
    if (last === undefined) return released
    after = last.id
  }
}

async function releaseIfReadable(db: Db, house: House, row: HeldRow, nowMs: number): Promise<number> {
  const from = row.received_by === null ? ('server' as const) : { user: row.received_by }
  const rows = await togetherWith(db, house.cell, row)
  const envelopes = rows.map((one) => one.envelope)
  const kept = await keepHeld(db, house, rows, envelopes, { nowMs, from }, undefined)
  if (kept.ok) return kept.value.length
  // Readable by now, but something else is wrong: a person should see the true reason.
  if (kept.problem.code === 'still-held') {
    await db.run('update held set reason = $3 where cell = $1 and id = $2 and decision is null', [
      house.cell,
      row.id,
      kept.problem.reason,
    ])
  }
  return 0
}
