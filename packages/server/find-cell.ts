import type { Uuid } from '@simpul/domain/core'
import type { CellKey } from './access/cell-key.ts'
import type { Queryable } from './db/db.ts'
import { StartProblem } from './start-problem.ts'

/** The cell of this database, or undefined before the first start. */
export async function findCell(db: Queryable): Promise<Uuid | undefined> {
  const rows = await db.query<{ cell: Uuid }>('select cell from cell order by created_at, cell limit 1')
  return rows[0]?.cell
}

/**
 * Phones wrap their keys for the cell's public key. With another private key the server would take in seals that nobody
 * will ever open, so it does not start.
 */
export async function requireOwnKey(db: Queryable, cell: Uuid, key: CellKey): Promise<void> {
  const [row] = await db.query<{ publicKey: string }>(
    'select public_key as "publicKey" from cell where cell = $1',
    [cell],
  )
  if (row?.publicKey === key.publicKey) return
  throw new StartProblem({
    id: 'Kunci sel (cell-key.pem atau SIMPUL_CELL_KEY) bukan milik basis data ini. Kembalikan kunci yang benar: tanpa kunci itu kiriman dari HP yang terkunci tidak bisa dibuka.',
    en: 'The key of the cell (cell-key.pem or SIMPUL_CELL_KEY) does not belong to this database. Put the right one back: without it nothing a locked phone sends can be opened.',
  })
}
