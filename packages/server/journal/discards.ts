import type { Uuid } from '@simpul/domain/core'
import type { Discarded } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'

/** What one user of one phone gave up, with reasons. */
export interface Discards {
  readonly device: Uuid
  readonly user: Uuid
  readonly discarded: readonly Discarded[]
  readonly nowMs: number
}

/**
 * Notes why refused entries were given up on their phone; told twice, the first word stays. What the server never saw,
 * or never refused itself, gets its line here, and its number counts as heard: a hole is an entry nobody can explain.
 */
export async function recordDiscards(db: Queryable, cell: Uuid, discards: Discards): Promise<void> {
  const { device, user, discarded, nowMs } = discards
  if (discarded.length === 0) return
  await db.run(
    `with given as (
      select distinct on (id, device_seq) id, device_seq, why
      from unnest($4::text[], $5::bigint[], $6::text[]) with ordinality as told (id, device_seq, why, place)
      order by id, device_seq, place
    ),
    explained as (
      insert into refusal (cell, id, reason, device, device_seq, received_by, discarded_why, discarded_at)
      select $1, id, 'discarded', $2, device_seq, $3, why, $7
      from given
      on conflict (cell, id, device, device_seq, received_by) do update
      set discarded_why = excluded.discarded_why, discarded_at = excluded.discarded_at
      where refusal.discarded_at is null
    )
    insert into device_progress (cell, device, user_id, heard)
    select $1, $2, $3, range_agg(int8range(device_seq, device_seq, '[]'))
    from given
    on conflict (cell, device, user_id) do update
    set heard = device_progress.heard + excluded.heard`,
    [
      cell,
      device,
      user,
      discarded.map(({ id }) => id),
      discarded.map(({ deviceSeq }) => deviceSeq),
      discarded.map(({ reason }) => reason),
      new Date(nowMs).toISOString(),
    ],
  )
}
