import type { Entry, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Arrival } from './house.ts'
import { pairOf, type ToHold, type ToRefuse } from './judged.ts'
import { type Standing, standings } from './standings.ts'

/** Something not kept, and who handed it in. */
export interface NotKept<Verdict> {
  readonly one: Verdict
  readonly arrival: Arrival
}

/** Whose word an entry of a batch is. */
const wordOf = ({ from, provenWriters }: Arrival, index: number): Uuid | null =>
  from === 'server' ? null : (provenWriters?.get(index) ?? from.user)

/**
 * Stores entries that have to wait for a person. Answers those that were stored; of the others something under their id
 * is kept, or waits already.
 */
export async function recordHeld(
  tx: Queryable,
  cell: Uuid,
  holds: readonly NotKept<ToHold>[],
): Promise<ReadonlySet<ToHold>> {
  if (holds.length === 0) return new Set()
  const rows = await tx.query<{ id: Uuid }>(
    `insert into held (cell, id, envelope, reason, unit, subject_id, pair, received_by)
     select $1, id, envelope::json, reason, unit, subject_id, pair, received_by
     from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[])
       as given (id, envelope, reason, unit, subject_id, pair, received_by)
     where not exists (select from entry where entry.cell = $1 and entry.id = given.id)
     on conflict (cell, id) do nothing
     returning id`,
    [
      cell,
      holds.map(({ one }) => one.id),
      holds.map(({ one }) => JSON.stringify(one.entry)),
      holds.map(({ one }) => one.reason),
      holds.map(({ one }) => one.entry.unit),
      holds.map(({ one }) => one.entry.subject.id),
      holds.map(({ one }) => pairOf(one) ?? null),
      holds.map(({ one, arrival }) => wordOf(arrival, one.index)),
    ],
  )
  const stored = new Set(rows.map((row) => row.id))
  // Of two under one id in the same batch only the first was stored.
  return new Set(holds.map(({ one }) => one).filter(({ id }) => stored.delete(id)))
}

/**
 * Notes what was not taken. Of one number of one phone the first refusal stays; two phones that use one id are two
 * refusals, for each of them has a number to explain.
 */
export async function recordRefusals(
  tx: Queryable,
  cell: Uuid,
  refusals: readonly NotKept<ToRefuse>[],
): Promise<void> {
  const named = refusals.filter(({ one }) => one.id !== null)
  if (named.length === 0) return
  await tx.run(
    `insert into refusal (cell, id, reason, detail, device, device_seq, received_by)
     select $1, id, reason, detail, device, device_seq, received_by
     from unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::bigint[], $7::uuid[])
       as given (id, reason, detail, device, device_seq, received_by)
     on conflict (cell, id, device, device_seq, received_by) do nothing`,
    [
      cell,
      named.map(({ one }) => one.id),
      named.map(({ one }) => one.reason),
      named.map(({ one }) => one.detail ?? null),
      named.map(({ one }) => one.numbered?.device ?? null),
      named.map(({ one }) => one.numbered?.deviceSeq ?? null),
      named.map(({ one, arrival }) => wordOf(arrival, one.index)),
    ],
  )
}

/**
 * A seal nobody here can open waits as it is. Its content is unknown, so it belongs to no unit yet.
 * @returns where it stands: it waits, or was set aside before
 */
export async function holdSeal(
  tx: Queryable,
  cell: Uuid,
  seal: { readonly id: Uuid },
  receivedFrom: Uuid,
): Promise<Standing> {
  await tx.run(
    `insert into held (cell, id, envelope, reason, received_by)
     select $1, $2, $3::json, 'unreadable-seal', $4
     where not exists (select from entry where entry.cell = $1 and entry.id = $2)
     on conflict (cell, id) do nothing`,
    [cell, seal.id, JSON.stringify(seal), receivedFrom],
  )
  const known = (await standings(tx, cell, [seal.id])).get(seal.id)
  // Of what is readable here nobody can say that this seal holds the same: the phone has to send it open.
  const isSetAside = known?.standing === 'refused' && known.stored === undefined
  return isSetAside ? known : { standing: 'held', reason: 'unreadable-seal', stored: undefined }
}

/** An entry that the database would not take, whatever was asked of it first. */
export const heldAfterAll = (index: number, entry: Entry): ToHold => ({
  verdict: 'hold',
  index,
  id: entry.id,
  reason: 'unreadable-body',
  entry,
})
