import type { JournalEntry, Uuid } from '@simpul/domain/core'
import type { Summary } from './house.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'
import { countForgotten } from './wipe.ts'

/** Sealed pieces: few enough to start fast, small enough to write one after each save. */
const SHARDS = 16
/** The shard number of the head. */
const HEAD = -1

/** What holds for the roster as a whole. */
export interface RosterHead {
  /** Every decision on who is the same person. */
  readonly links: readonly JournalEntry[]
  /** Loose rows up to this arrival are in the summaries. */
  readonly mark: number
  /** The services and rules that made the summaries; with others they are made again. */
  readonly edition: string
}

const shardOf = (id: Uuid): number => Number.parseInt(id.slice(-2), 16) % SHARDS

export const shardsOf = (ids: Iterable<Uuid>): Set<number> => new Set([...ids].map(shardOf))

/** Undefined when there is none yet, or a wipe took it. */
export async function readRoster(
  session: Session,
): Promise<{ head: RosterHead; summaries: Summary[] } | undefined> {
  const rows = await session.db.roster.toArray()
  const head = rows.find((row) => row.shard === HEAD)
  if (head === undefined) return undefined
  const shards = rows.filter((row) => row.shard !== HEAD)
  const [opened, ...summaries] = await Promise.all([
    open<RosterHead>(session.keys.data, place(HEAD), head.sealed),
    ...shards.map((row) => open<Summary[]>(session.keys.data, place(row.shard), row.sealed)),
  ])
  return { head: opened, summaries: summaries.flat() }
}

/**
 * Writes the head and the shards that changed, together; nothing when it was forgotten since it was read.
 */
export async function writeRoster(
  session: Session,
  head: RosterHead,
  summaries: Iterable<Summary>,
  changed: ReadonlySet<number>,
  forgotten: number,
): Promise<void> {
  const byShard = new Map<number, Summary[]>([...changed].map((shard) => [shard, []]))
  for (const summary of summaries) byShard.get(shardOf(summary.id))?.push(summary)
  const rows = await Promise.all(
    [[HEAD, head] as const, ...byShard].map(async ([shard, value]) => ({
      shard,
      sealed: await seal(session.keys.data, place(shard), value),
    })),
  )
  const { db } = session
  await db.transaction('rw', db.meta, db.roster, async () => {
    if ((await countForgotten(db)) === forgotten) await db.roster.bulkPut(rows)
  })
}

const place = (shard: number): string => `roster/${shard}`
