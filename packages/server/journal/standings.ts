import { type Entry, parseEntry, type Uuid } from '@simpul/domain/core'
import { CASE_MOVE_REFUSALS, type HeldReason, type Receipt, type RefusedReason } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, entryOf } from './entry-row.ts'

/** Where a known entry stands. */
export type Standing =
  | {
      readonly standing: 'kept'
      readonly unit: Uuid
      readonly seq: number
      readonly stored: Entry | undefined
    }
  | { readonly standing: 'held'; readonly reason: HeldReason; readonly stored: Entry | undefined }
  | {
      readonly standing: 'refused'
      readonly reason: RefusedReason
      readonly detail: string | null
      readonly stored: Entry | undefined
    }

type KeptRow = EntryRow & { erased: boolean; line_unit: Uuid; seq: number }

/**
 * Where entries stand by now. Only moves, and what a person set aside, stay refused for ever: whatever else was refused
 * may be mended and sent again.
 */
export async function standings(
  db: Queryable,
  cell: Uuid,
  ids: readonly Uuid[],
): Promise<Map<Uuid, Standing>> {
  const found = new Map<Uuid, Standing>()
  for (const { id, reason, detail } of await decidedMoves(db, cell, ids))
    found.set(id, { standing: 'refused', reason, detail, stored: undefined })
  for (const row of await heldRows(db, cell, ids)) found.set(row.id, standingOfHeld(row))
  for (const row of await keptRows(db, cell, ids)) {
    const stored = row.erased ? undefined : entryOf(row)
    found.set(row.id, { standing: 'kept', unit: row.line_unit, seq: row.seq, stored })
  }
  return found
}

const keptRows = (db: Queryable, cell: Uuid, ids: readonly Uuid[]) =>
  db.query<KeptRow>(
    `select ${entryColumns}, e.emptied or e.reduced as erased, l.unit as line_unit, l.seq
     from entry e
     cross join lateral (
       select unit, seq
       from line
       where cell = $1 and entry = e.id
       order by unit = e.unit desc
       limit 1
     ) as l
     where e.cell = $1 and e.id = any($2::uuid[])`,
    [cell, ids],
  )

interface HeldRow {
  readonly id: Uuid
  readonly reason: HeldReason
  readonly envelope: unknown
  readonly decision: 'discard' | null
  readonly why: string | null
}

/** What was let in stands as kept. */
const heldRows = (db: Queryable, cell: Uuid, ids: readonly Uuid[]) =>
  db.query<HeldRow>(
    `select id, reason, envelope, decision, why
     from held
     where cell = $1 and id = any($2::uuid[]) and decision is distinct from 'release'`,
    [cell, ids],
  )

const DECIDED = ['state-changed', 'move-not-listed', 'mover-not-allowed', ...CASE_MOVE_REFUSALS] as const

const decidedMoves = (db: Queryable, cell: Uuid, ids: readonly Uuid[]) =>
  db.query<{ id: Uuid; reason: RefusedReason; detail: string | null }>(
    `select id, reason, detail
     from refusal
     where cell = $1
       and id = any($2::text[])
       and reason = any($3::text[])`,
    [cell, ids, DECIDED],
  )

function standingOfHeld({ reason, envelope, decision, why }: HeldRow): Standing {
  const stored = readEnvelope(envelope)
  if (decision === null) return { standing: 'held', reason, stored }
  return { standing: 'refused', reason: 'set-aside', detail: why, stored }
}

/** Undefined for a seal nobody opened and for what an erasure emptied. */
function readEnvelope(envelope: unknown): Entry | undefined {
  const entry = parseEntry(envelope)
  return entry.ok ? entry.value : undefined
}

/** The receipt of an entry that is known already. */
export const receiptOf = (index: number, entry: Entry, standing: Standing): Receipt =>
  isAnother(entry, standing.stored)
    ? { index, id: entry.id, standing: 'refused', reason: 'id-taken' }
    : receiptFor(index, entry.id, standing)

/** The receipt of what is known under an id, whatever came under it now. */
export function receiptFor(index: number, id: Uuid, standing: Standing): Receipt {
  if (standing.standing === 'held') return { index, id, standing: 'held', reason: standing.reason }
  if (standing.standing === 'kept')
    return { index, id, standing: 'kept', unit: standing.unit, seq: standing.seq }
  const { reason, detail } = standing
  return { index, id, standing: 'refused', reason, ...(detail === null ? {} : { detail }) }
}

/** Whether an id was used for something else before. What can no longer be read is taken to be the same. */
const isAnother = (entry: Entry, stored: Entry | undefined): boolean =>
  stored !== undefined && !isMadeFromContent(entry.id) && !sameContent(entry, stored)

/** Version 5 ids are made from what the entry is about: two phones that say the same thing mean one entry. */
const isMadeFromContent = (id: Uuid): boolean => id[14] === '5'

/** Whether two entries say the same, whatever the order of their keys. */
const sameContent = (a: Entry, b: Entry): boolean => ordered(a) === ordered(b)

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
