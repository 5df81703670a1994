import type { Uuid } from '@simpul/domain/core'
import { type TransferBody, transfer } from '@simpul/domain/people'
import type { RefusedReason } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { mergedIds, writeHomes } from './homes.ts'
import type { Keepable } from './judged.ts'
import { ensureLines } from './lines.ts'

interface Parties {
  readonly sender: Uuid
  readonly receiver: Uuid
}

/** The hand-overs of persons in one transaction, and what the server knew before it. */
export interface TransferTable {
  /** The units that hear of a move. */
  partiesOf(keepable: Keepable): readonly Uuid[]
  /** Sender proposes and withdraws, receiver answers: nobody fetches a stranger's history by speaking for both. */
  guard(keepable: Keepable): RefusedReason | undefined
}

export const isTransfer = ({ entry }: Keepable): boolean => entry.service === transfer.id

/** Reads what the moves of a batch have to be checked against. Proposals later in the batch count for what follows. */
export async function transferTable(
  tx: Queryable,
  cell: Uuid,
  batch: readonly Keepable[],
): Promise<TransferTable> {
  const moves = batch.filter(isTransfer)
  if (moves.length === 0) return { partiesOf: () => [], guard: () => undefined }
  const open = await latestProposals(tx, cell, moves)
  const senders = await sendersOf(tx, cell, moves, batch)
  const partiesAt = new Map<Keepable, Parties | undefined>()
  for (const move of moves) {
    const proposed = proposedParties(move)
    if (proposed !== undefined) open.set(move.entry.subject.id, proposed)
    partiesAt.set(move, open.get(move.entry.subject.id))
  }
  return {
    partiesOf: (keepable) => Object.values(partiesAt.get(keepable) ?? {}),
    guard: (keepable) =>
      isTransfer(keepable) ? guard(keepable, partiesAt.get(keepable), senders) : undefined,
  }
}

function guard(
  { entry, move }: Keepable,
  parties: Parties | undefined,
  senders: ReadonlySet<string>,
): RefusedReason | undefined {
  if (parties === undefined) return 'mover-not-allowed'
  const speaks = move?.to === 'accepted' || move?.to === 'declined' ? parties.receiver : parties.sender
  if (entry.unit !== speaks) return 'mover-not-allowed'
  const mayHandOver = move?.to !== 'proposed' || senders.has(`${entry.subject.id} ${entry.unit}`)
  return mayHandOver ? undefined : 'mover-not-allowed'
}

function proposedParties({ entry, move }: Keepable): Parties | undefined {
  const { sender, receiver } = entry.body as TransferBody
  if (move?.to !== 'proposed' || sender === undefined || receiver === undefined) return undefined
  return { sender, receiver }
}

async function latestProposals(
  tx: Queryable,
  cell: Uuid,
  moves: readonly Keepable[],
): Promise<Map<Uuid, Parties>> {
  const rows = await tx.query<Parties & { subject_id: Uuid }>(
    `select distinct on (subject_id) subject_id, body ->> 'sender' as sender, body ->> 'receiver' as receiver
     from entry
     where cell = $1 and subject_id = any($2::uuid[]) and service = $3 and body ->> 'to' = 'proposed'
     order by subject_id, move_order desc`,
    [cell, moves.map((move) => move.entry.subject.id), transfer.id],
  )
  return new Map(rows.map(({ subject_id, sender, receiver }) => [subject_id, { sender, receiver }]))
}

/**
 * Which unit may hand over whom: the home post; where no home is known yet, a unit whose journal, or this same
 * batch, has something about the person.
 */
async function sendersOf(
  tx: Queryable,
  cell: Uuid,
  moves: readonly Keepable[],
  batch: readonly Keepable[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person: Uuid; unit: Uuid; home: Uuid | null }>(
    `select given.person, given.unit, home.unit as home
     from unnest($2::uuid[], $3::uuid[]) as given (person, unit)
     left join person_home home on home.cell = $1 and home.person = given.person
     where home.unit is not null or exists (
       select
       from entry e
       join line on line.cell = $1 and line.entry = e.id and line.unit = given.unit
       where e.cell = $1 and e.subject_id = given.person
     )`,
    [cell, moves.map((move) => move.entry.subject.id), moves.map((move) => move.entry.unit)],
  )
  const homeKnown = new Set(rows.filter((row) => row.home !== null).map((row) => row.person))
  const told = batch.filter((other) => !isTransfer(other) && !homeKnown.has(other.entry.subject.id))
  return new Set([
    ...rows.map((row) => `${row.person} ${row.home ?? row.unit}`),
    ...told.map((other) => `${other.entry.subject.id} ${other.entry.unit}`),
  ])
}

/**
 * What an accepted hand-over brings about, in the same transaction: the receiving journal gets the whole history,
 * under every id the person ever had, and is the home from now on.
 */
export async function handOver(tx: Queryable, cell: Uuid, accepted: Keepable): Promise<void> {
  const { subject, unit } = accepted.entry
  const ids = await mergedIds(tx, cell, subject.id)
  const [own] = await tx.query<{ stands_for: Uuid }>(
    'select stands_for from person_home where cell = $1 and person = $2',
    [cell, subject.id],
  )
  const standsFor = own?.stands_for ?? subject.id
  await writeHomes(
    tx,
    cell,
    ids.map((person) => ({ person, unit, standsFor })),
  )
  await ensureLines(tx, cell, unit, ids)
}
