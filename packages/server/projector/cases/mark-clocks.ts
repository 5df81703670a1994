import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../db/db.ts'

/**
 * Says that something about these cases changed, so that their clocks are looked at and whoever is to hear of it does.
 * Restricted cases too: nothing but their id is written down.
 */
export async function markClocks(tx: Queryable, cell: Uuid, cases: readonly Uuid[]): Promise<void> {
  if (cases.length === 0) return
  await tx.run(
    `insert into case_clock (cell, id, look_at)
     select $1, id, 'epoch'
     from unnest($2::uuid[]) as id
     order by id
     on conflict (cell, id) do update set look_at = excluded.look_at`,
    [cell, [...new Set(cases)]],
  )
  await tx.query(`select pg_notify('simpul_notice', $1)`, [cell])
}
