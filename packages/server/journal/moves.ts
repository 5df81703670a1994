import { checkMove, type MoveProblem, type Uuid } from '@simpul/domain/core'
import type { RefusedReason } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { Keepable, MoveToCheck } from './judged.ts'
import { standings } from './standings.ts'

/** A move that may be kept, with its place among the moves of its subject and service. */
interface OrderedMove {
  readonly keepable: Keepable
  readonly order: number
}

export interface RefusedMove {
  readonly keepable: Keepable
  readonly reason: RefusedReason
  /** The state it met. */
  readonly detail: string
}

export interface CheckedMoves {
  readonly ordered: readonly OrderedMove[]
  readonly refused: readonly RefusedMove[]
}

/** What a service asks of its moves besides the workflow: who may speak for whom. */
export type MoveGuard = (keepable: Keepable) => RefusedReason | undefined

interface MoveState {
  readonly service: string
  readonly subject_id: Uuid
  state: string
  kept: number
  changed?: boolean
}

/**
 * Checks moves against the present state, in the order given; several moves of one subject see each other. Locks the
 * states until the transaction ends, so that every move is judged against what it will really follow. Moves that
 * are known already come back neither ordered nor refused: they are not judged twice.
 */
export async function checkMoves(
  tx: Queryable,
  cell: Uuid,
  moves: readonly Keepable[],
  guardUnderLock: () => Promise<MoveGuard>,
): Promise<CheckedMoves> {
  const states = await lockStates(tx, cell, moves)
  const guard = await guardUnderLock()
  const known = await standings(
    tx,
    cell,
    moves.map((move) => move.entry.id),
  )
  const ordered: OrderedMove[] = []
  const refused: RefusedMove[] = []
  for (const keepable of moves.filter((move) => !known.has(move.entry.id))) {
    const { move, entry } = keepable
    const state = states.get(stateKey(entry.service, entry.subject.id))
    if (move === undefined || state === undefined) throw new Error(`${entry.service} is not a move`)
    const reason = problemOf(move, state) ?? guard(keepable)
    if (reason !== undefined) refused.push({ keepable, reason, detail: state.state })
    else {
      Object.assign(state, { state: move.to, kept: state.kept + 1, changed: true })
      ordered.push({ keepable, order: state.kept })
    }
  }
  await writeStates(
    tx,
    cell,
    [...states.values()].filter((state) => state.changed),
  )
  return { ordered, refused }
}

function problemOf(
  { service, from, to, step, roles }: MoveToCheck,
  { state, kept }: MoveState,
): MoveProblem | undefined {
  const { workflow } = service
  if (workflow === undefined || from === '') return 'move-not-listed'
  const held = roles === 'any' ? workflow.moves.flatMap((move) => move.by) : roles
  return checkMove(workflow, state, { from, to, ...(step === undefined ? {} : { step }) }, held, kept)
}

const stateKey = (service: string, subject: Uuid): string => `${service} ${subject}`

async function lockStates(
  tx: Queryable,
  cell: Uuid,
  moves: readonly Keepable[],
): Promise<Map<string, MoveState>> {
  const wanted = new Map(
    moves.map(({ entry, move }) => [stateKey(entry.service, entry.subject.id), { entry, move }]),
  )
  const inOrder = [...wanted.keys()].sort().map((key) => wanted.get(key))
  const services = inOrder.map((one) => one?.entry.service)
  const subjects = inOrder.map((one) => one?.entry.subject.id)
  const initial = inOrder.map((one) => one?.move?.service.workflow?.initial ?? '')
  await tx.run(
    `insert into move_state (cell, service, subject_id, state, kept)
     select $1, service, subject, state, 0
     from unnest($2::text[], $3::uuid[], $4::text[]) as given (service, subject, state)
     on conflict do nothing`,
    [cell, services, subjects, initial],
  )
  const rows = await tx.query<MoveState>(
    `select service, subject_id, state, kept
     from move_state
     where cell = $1 and (service, subject_id) in (select * from unnest($2::text[], $3::uuid[]))
     order by service, subject_id
     for update`,
    [cell, services, subjects],
  )
  return new Map(rows.map((row) => [stateKey(row.service, row.subject_id), row]))
}

async function writeStates(tx: Queryable, cell: Uuid, states: readonly MoveState[]): Promise<void> {
  if (states.length === 0) return
  await tx.run(
    `update move_state
     set state = given.state, kept = given.kept
     from unnest($2::text[], $3::uuid[], $4::text[], $5::int[]) as given (service, subject_id, state, kept)
     where move_state.cell = $1
       and move_state.service = given.service
       and move_state.subject_id = given.subject_id`,
    [
      cell,
      states.map((state) => state.service),
      states.map((state) => state.subject_id),
      states.map((state) => state.state),
      states.map((state) => state.kept),
    ],
  )
}
