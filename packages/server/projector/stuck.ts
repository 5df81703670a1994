import type { Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

/** What the code failed on. */
export interface Stuck extends Subject {
  readonly problem: string
}

/** Computes each item by itself, so that one on which a rule of ours throws does not stop those behind it. */
export function isolate<Item extends Subject, Done>(
  items: readonly Item[],
  compute: (item: Item) => Done,
): { done: Done[]; stuck: Stuck[] } {
  const done: Done[] = []
  const stuck: Stuck[] = []
  for (const item of items) {
    try {
      done.push(compute(item))
    } catch (error) {
      stuck.push({ kind: item.kind, id: item.id, problem: problemOf(error) })
    }
  }
  return { done, stuck }
}

/** The kind of error and the place in the code. Not its message, which may quote what somebody wrote. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const place = /([\w.-]+\.[jt]s:\d+):\d+/.exec(error.stack ?? '')?.[1]
  return place === undefined ? error.name : `${error.name} at ${place}`
}

/** Lists what failed for whoever looks after the server, and takes from the list what works again. */
export async function settleStuck(
  tx: Queryable,
  cell: Uuid,
  tried: readonly Subject[],
  stuck: readonly Stuck[],
): Promise<void> {
  await tx.run(
    `delete from stuck_subject
     where cell = $1
       and subject_id = any($2::uuid[])
       and subject_kind = any($3::text[])
       and subject_id <> all($4::uuid[])`,
    [cell, ...columnsOf(tried, ['id', 'kind']), ...columnsOf(stuck, ['id'])],
  )
  if (stuck.length === 0) return
  await tx.run(
    `insert into stuck_subject (cell, subject_kind, subject_id, problem)
     select $1, given.*
     from unnest($2::text[], $3::uuid[], $4::text[]) as given
     on conflict (cell, subject_kind, subject_id) do update
     set problem = excluded.problem`,
    [cell, ...columnsOf(stuck, ['kind', 'id', 'problem'])],
  )
}
