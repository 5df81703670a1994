import { randomUUID } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** What every sync answer begins with; `undefined` when the cell is not set up. */
export async function readEpoch(db: Queryable, cell: Uuid): Promise<Uuid | undefined> {
  const [row] = await db.query<{ epoch: Uuid }>('select epoch from cell where cell = $1', [cell])
  return row?.epoch
}

/**
 * To be called once after a restore from a backup, before anybody is served: seq may have gone back, so phones
 * must drop their cursors and list what they hold. Snapshots of the old epoch are dropped.
 */
export async function renewEpoch(tx: Queryable, cell: Uuid): Promise<Uuid> {
  const epoch = randomUUID()
  await tx.run('update cell set epoch = $2 where cell = $1', [cell, epoch])
  await tx.run('delete from snapshot where cell = $1', [cell])
  return epoch
}
