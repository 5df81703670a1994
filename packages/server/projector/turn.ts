import type { Uuid } from '@simpul/domain/core'
import type { Db, Transaction } from '../db/db.ts'

/** Makes the row that `inTurn` locks. To be called once before; harmless when it is there. */
export async function openProjection(db: Db, cell: Uuid): Promise<void> {
  await db.run('insert into projection (cell) values ($1) on conflict (cell) do nothing', [cell])
}

/**
 * Runs `work` in one transaction while nobody else recomputes anything of this cell. Whatever a batch reads is then
 * what stands when it writes, so two servers cannot overwrite the newer with the older.
 * @returns undefined when another server has the turn: come back later
 */
export async function inTurn<T>(
  db: Db,
  cell: Uuid,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction(async (tx) => {
    const held = await tx.query('select cell from projection where cell = $1 for update skip locked', [cell])
    return held.length === 0 ? undefined : work(tx)
  })
}
