import type { JournalEntry } from './entry.ts'

/** The part of every move's body that the kernel reads. */
export interface MoveBody {
  /** The state the mover saw. */
  readonly from: string
  readonly to: string
  /**
   * How many moves in effect the mover saw, where a walk comes back to a state it has been in: a report that was
   * revised is *sent* again, and whoever had not seen the revision must not revise on top of it.
   */
  readonly step?: number
}

/** Whether a move follows a state that was reached by so many moves. */
export const follows = (move: MoveBody, state: string, taken: number): boolean =>
  move.from === state && (move.step === undefined || move.step === taken)

/** One allowed step; `by` are role codes of the access room. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly by: readonly string[]
}

/** States and moves of a service whose entries are moves. */
export interface Workflow {
  readonly initial: string
  readonly moves: readonly Move[]
}

/** Why the server does not take a move. */
export type MoveProblem = 'state-changed' | 'move-not-listed' | 'mover-not-allowed'

/** The state after the kept moves, in the server's order. Moves not kept yet change nothing. */
export function stateOf(workflow: Workflow, entries: readonly JournalEntry<MoveBody>[]): string {
  const kept = entries.filter((entry) => entry.seq !== undefined)
  kept.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  let state = workflow.initial
  let taken = 0
  for (const { body } of kept) {
    if (!follows(body, state, taken)) continue
    state = body.to
    taken++
  }
  return state
}

/** The first move on a phone that the server has not kept yet: shown as *diajukan*. */
export function proposedMove(entries: readonly JournalEntry<MoveBody>[]): JournalEntry<MoveBody> | undefined {
  return entries.find((entry) => entry.seq === undefined)
}

/** Whether a move may be taken from the present state, which `taken` moves led to, by someone who holds `roles`. */
export function checkMove(
  workflow: Workflow,
  state: string,
  move: MoveBody,
  roles: readonly string[],
  taken = 0,
): MoveProblem | undefined {
  if (!follows(move, state, taken)) return 'state-changed'
  const listed = workflow.moves.filter((known) => known.from === move.from && known.to === move.to)
  if (listed.length === 0) return 'move-not-listed'
  return listed.some((known) => known.by.some((role) => roles.includes(role)))
    ? undefined
    : 'mover-not-allowed'
}
