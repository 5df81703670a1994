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
  /** SPKI, base64. */
  readonly publicKey: string
  /** PKCS8, base64. */
  readonly privateKey: string
}

/** Sets up a cell with its first epoch; one that is there already stays as it is. */
export async function createCell(tx: Queryable, cell: NewCell): Promise<void> {
  await tx.run(
    `insert into cell (cell, name, area, utc_offset, epoch, public_key, private_key)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (cell) do nothing`,
    [cell.cell, cell.name, cell.area, cell.utcOffset, randomUUID(), cell.publicKey, cell.privateKey],
  )
}
