import { setTimeout as pause } from 'node:timers/promises'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { dayPage } from './day-page.ts'
import { markPostsBehind } from './mark-posts-behind.ts'
import { localToday, projectDue } from './project-due.ts'
import { rebuildAreas, rebuildHomes, rebuildPosts, rebuildSubjects } from './rebuild-pages.ts'
import { clearState, phases, type RebuildState, readState, writeState } from './rebuild-state.ts'
import type { Difference } from './row-differences.ts'
import { inTurn, openProjection, type Turn } from './turn.ts'

export interface RebuildOptions {
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  /** Told after every page. */
  readonly onProgress?: (state: RebuildState) => void
  /** Stops after the page under way; the next rebuild goes on from there. */
  readonly signal?: AbortSignal
}

export interface RebuildAnswer {
  readonly subjects: number
  readonly months: number
  /** Rows that were not as the journal says; they are now. At most a thousand are listed. */
  readonly differed: readonly Difference[]
  readonly finished: boolean
}

/** Between two pages whoever waits for the database goes first. */
const breathMs = 2
/** While another server has the turn. */
const waitMs = 100

/**
 * Recomputes every view and figure of a cell from the journal, in place and page by page, while everybody is
 * served. What comes out is byte for byte what stands when nothing was wrong.
 */
export async function rebuild(
  db: Db,
  cell: Uuid,
  { clock = Date.now, onProgress = () => undefined, signal }: RebuildOptions = {},
): Promise<RebuildAnswer> {
  await openProjection(db, cell)
  let day: PlainDate | undefined
  for (;;) {
    const today = await localToday(db, cell, clock())
    // What is merely behind (entries just kept, a day or month just turned) is not wrong.
    if (today !== day) await catchUp(db, cell, today, signal)
    day = today
    const state = await inTurn(db, cell, (turn) => rebuildPage(turn, db.engine, today))
    if (state !== undefined) onProgress(state)
    if (state === undefined) await pause(waitMs)
    else if (state.finished || signal?.aborted) return answerOf(state)
    await pause(breathMs)
  }
}

const answerOf = ({ subjects, months, differed, finished }: RebuildState & { finished: boolean }) => ({
  subjects,
  months,
  differed,
  finished,
})

async function catchUp(db: Db, cell: Uuid, today: PlainDate, signal: AbortSignal | undefined): Promise<void> {
  const until = async (work: () => Promise<boolean | undefined>): Promise<void> => {
    while (!signal?.aborted && !(await work())) await pause(breathMs)
  }
  await until(async () => (await markPostsBehind(db, cell, today)) !== undefined)
  await until(() => projectDue(db, cell, today, signal === undefined ? {} : { signal }))
  await until(() => inTurn(db, cell, (turn) => dayPage(turn, today)))
}

const pagesOf = {
  subjects: rebuildSubjects,
  posts: rebuildPosts,
  areas: rebuildAreas,
  homes: rebuildHomes,
} as const

async function rebuildPage(
  turn: Turn,
  engine: Db['engine'],
  today: PlainDate,
): Promise<RebuildState & { finished: boolean }> {
  const { tx, cell } = turn
  const state = await readState(tx, cell)
  const page = await pagesOf[state.phase](turn, engine, state.after, today)
  const next: RebuildState = {
    phase: page.last === null ? (phases[phases.indexOf(state.phase) + 1] ?? state.phase) : state.phase,
    after: page.last,
    subjects: state.subjects + page.subjects,
    months: state.months + page.months,
    differed: [...state.differed, ...page.differed],
  }
  const finished = page.last === null && state.phase === phases.at(-1)
  if (finished) await clearState(tx, cell)
  else await writeState(tx, cell, next)
  return { ...next, finished }
}
