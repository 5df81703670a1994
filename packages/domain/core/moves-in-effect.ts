import type { JournalEntry } from './entry.ts'
import { follows, type MoveBody, type Workflow } from './moves.ts'
import { byRecording } from './standing.ts'

/** Moves read against their workflow. */
export interface MovesInEffect<Body extends MoveBody> {
  readonly state: string
  /** Kept moves that changed the state, in the server's order. */
  readonly taken: readonly JournalEntry<Body>[]
  /** Moves not kept yet that would follow, in the order they were made: shown as *diajukan*. */
  readonly proposed: readonly JournalEntry<Body>[]
}

/** The same answer as `stateOf` of the kernel, with the moves that led there and those still on the way. */
export function movesInEffect<Body extends MoveBody>(
  workflow: Workflow,
  entries: readonly JournalEntry<Body>[],
): MovesInEffect<Body> {
  const kept = entries.filter((entry) => entry.seq !== undefined)
  kept.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  const taken = follow(workflow.initial, kept)
  const pending = entries.filter((entry) => entry.seq === undefined).sort(byRecording)
  const proposed = follow(taken.state, pending, taken.moves.length)
  return { state: taken.state, taken: taken.moves, proposed: proposed.moves }
}

function follow<Body extends MoveBody>(
  initial: string,
  entries: readonly JournalEntry<Body>[],
  before = 0,
): { state: string; moves: JournalEntry<Body>[] } {
  let state = initial
  const moves: JournalEntry<Body>[] = []
  for (const entry of entries) {
    if (!follows(entry.body, state, before + moves.length)) continue
    state = entry.body.to
    moves.push(entry)
  }
  return { state, moves }
}
