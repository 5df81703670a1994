import { randomUUID } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

export interface NewCell {
  readonly cell: Uuid
  readonly name: string
  /** Kemendagri code. */
  readonly area: string
  /** Minutes east of UTC. */
  readonly utcOffset: number
  /** SPKI, base64. The private half lies outside the database: with it, a stolen database or backup would open phones. */
  readonly publicKey: string
}

/** Sets up a cell with its first epoch; one that is there already stays as it is. */
export async function createCell(tx: Queryable, cell: NewCell): Promise<void> {
  await tx.run(
    `insert into cell (cell, name, area, utc_offset, epoch, public_key)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (cell) do nothing`,
    [cell.cell, cell.name, cell.area, cell.utcOffset, randomUUID(), cell.publicKey],
  )
}
