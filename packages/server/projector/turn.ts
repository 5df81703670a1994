import type { Uuid } from '@simpul/domain/core'
import type { Db, Transaction } from '../db/db.ts'

/** Makes the row that `inTurn` locks. To be called once before; harmless when it is there. */
export async function openProjection(db: Db, cell: Uuid): Promise<void> {
  await db.run('insert into projection (cell) values ($1) on conflict (cell) do nothing', [cell])
}

/** What a batch works with while it has the turn of a cell. */
export interface Turn {
  readonly tx: Transaction
  readonly cell: Uuid
  /**
   * Whether anything of this cell is listed as stuck; nearly always not, which spares a look with every
   * batch.
   */
  readonly anyStuck: boolean
}

/**
 * Runs `work` in one transaction while nobody else recomputes anything of this cell. Whatever a batch reads
 * is then what stands when it writes, so two servers cannot overwrite the newer with the older.
 * @returns undefined when another server has the turn: come back later
 */
export async function inTurn<T>(
  db: Db,
  cell: Uuid,
  work: (turn: Turn) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction(async (tx) => {
    const [held] = await tx.query<{ anyStuck: boolean }>(
      `select exists (select from stuck_subject where cell = $1) as "anyStuck"
       from projection
       where cell = $1
       for update skip locked`,
      [cell],
    )
    return held === undefined ? undefined : work({ tx, cell, ...held })
  })
}
