import type { JournalEntry } from './entry.ts'

/** The part of every move's body that the kernel reads. */
export interface MoveBody {
  /** The state the mover saw. */
  readonly from: string
  readonly to: string
}

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
  return kept.reduce((state, entry) => (entry.body.from === state ? entry.body.to : state), workflow.initial)
}

/** The first move on a phone that the server has not kept yet: shown as *diajukan*. */
export function proposedMove(entries: readonly JournalEntry<MoveBody>[]): JournalEntry<MoveBody> | undefined {
  return entries.find((entry) => entry.seq === undefined)
}

/** Whether a move may be taken from the present state by someone who holds `roles`. */
export function checkMove(
  workflow: Workflow,
  state: string,
  move: MoveBody,
  roles: readonly string[],
): MoveProblem | undefined {
  if (move.from !== state) return 'state-changed'
  const listed = workflow.moves.filter((known) => known.from === move.from && known.to === move.to)
  if (listed.length === 0) return 'move-not-listed'
  return listed.some((known) => known.by.some((role) => roles.includes(role)))
    ? undefined
    : 'mover-not-allowed'
}
