import { localDate, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { takeDueAreas } from './due-areas.ts'
import { collectDueMonths, takeDueUnits } from './due-units.ts'
import { projectAreas } from './project-areas.ts'
import { projectMarked } from './project-marked.ts'
import { projectPosts } from './project-posts.ts'
import { inTurn } from './turn.ts'
import { takeDueHomes } from './vulnerability/mark-homes.ts'
import { projectVulnerability } from './vulnerability/project-vulnerability.ts'
import { projectWorklists } from './worklist/project-worklists.ts'

/** The embedded engine has one session: while a batch runs nobody is served, so batches are small there. */
const marksPerBatch = { embedded: 80, postgres: 400 } as const

const monthMarksPerBatch = 1000

/** Posts of a thousand people each, at most. */
const postsPerBatch = { embedded: 2, postgres: 8 } as const

/** Area months in one statement: some fifty units below each, some fifty indicators. */
const areasPerBatch = { embedded: 4, postgres: 30 } as const

const homesPerBatch = { embedded: 10, postgres: 100 } as const

/** How long one kind of work goes on while another waits too. */
const sliceMs = 1500

/** One batch. @returns whether there was something to do; undefined when another server has the turn */
type Batch = () => Promise<boolean | undefined>

export interface DueOptions {
  /** Ends after the batch under way. */
  readonly signal?: AbortSignal
}

/**
 * Recomputes all that is due: subjects, then the months of their posts, then the sums above. Kinds of work
 * take turns, so that under a stream of entries figures still move.
 * @returns false when another server has the turn
 */
export async function projectDue(
  db: Db,
  cell: Uuid,
  today: PlainDate,
  { signal }: DueOptions = {},
): Promise<boolean> {
  const kinds: Batch[] = [
    () => subjectsBatch(db, cell, today),
    () => collectBatch(db, cell),
    () => postsBatch(db, cell, today),
    () => areasBatch(db, cell),
    () => homesBatch(db, cell, today),
  ]
  for (let busy = true; busy; ) {
    busy = false
    for (const batch of kinds) {
      const worked = await slice(batch, signal)
      if (worked === undefined) return false
      busy ||= worked
    }
    if (signal?.aborted) return true
  }
  return true
}

async function slice(batch: Batch, signal: AbortSignal | undefined): Promise<boolean | undefined> {
  const end = performance.now() + sliceMs
  let worked = false
  while (performance.now() < end && !signal?.aborted) {
    const more = await batch()
    if (more === undefined) return undefined
    if (!more) break
    worked = true
  }
  return worked
}

const subjectsBatch = (db: Db, cell: Uuid, today: PlainDate): Promise<boolean | undefined> =>
  projectMarked(db, cell, today, marksPerBatch[db.engine])

const collectBatch = (db: Db, cell: Uuid): Promise<boolean | undefined> =>
  inTurn(db, cell, async ({ tx }) => (await collectDueMonths(tx, cell, monthMarksPerBatch)) > 0)

const postsBatch = (db: Db, cell: Uuid, today: PlainDate): Promise<boolean | undefined> =>
  inTurn(db, cell, async (turn) => {
    const units = await takeDueUnits(turn.tx, cell, postsPerBatch[db.engine])
    if (units.length > 0) {
      await projectPosts(turn, units, today)
      await projectWorklists(turn, units, today)
    }
    return units.length > 0
  })

const areasBatch = (db: Db, cell: Uuid): Promise<boolean | undefined> =>
  inTurn(db, cell, async (turn) => {
    const areas = await takeDueAreas(turn.tx, cell, areasPerBatch[db.engine])
    if (areas.length > 0) await projectAreas(turn, areas)
    return areas.length > 0
  })

const homesBatch = (db: Db, cell: Uuid, today: PlainDate): Promise<boolean | undefined> =>
  inTurn(db, cell, async (turn) => {
    const homes = await takeDueHomes(turn.tx, cell, homesPerBatch[db.engine])
    if (homes.length > 0) await projectVulnerability(turn, homes, today)
    return homes.length > 0
  })

/** The local day of a cell. */
export async function localToday(db: Db, cell: Uuid, nowMs: number): Promise<PlainDate> {
  const [row] = await db.query<{ offset: number }>('select utc_offset as offset from cell where cell = $1', [
    cell,
  ])
  if (row === undefined) throw new Error(`cell ${cell} is not set up`)
  return localDate(nowMs, row.offset)
}
