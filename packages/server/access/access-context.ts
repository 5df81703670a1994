import type { Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import type { CellKey } from './cell-key.ts'

/** What every function of this room works with. */
export interface AccessContext {
  readonly db: Db
  readonly cell: Uuid
  readonly key: CellKey
  /** Told, so that tests can let time pass. */
  readonly now: () => Date
}
