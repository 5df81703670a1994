import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Empties what lists said of somebody who is erased; the line stays, for the others of its list are counted by it. */
export async function forgetInImports(tx: Queryable, cell: Uuid, person: Uuid): Promise<void> {
  await tx.run(
    `update import_row
     set cells = '[]', plan = '[]', notes = '[]', alike = null, person = null
     where cell = $1 and (person = $2 or alike ->> 'id' = $2::text)`,
    [cell, person],
  )
}
