import type { Uuid } from '@simpul/domain/core'
import type { ReachLookups } from './subject-reach.ts'

/** What judging asks of the database, and only when it has to. */
export interface JudgeLookups extends ReachLookups {
  /** Whether a unit belongs to another cell of this database. */
  readonly isElsewhere: (unit: Uuid) => Promise<boolean>
  readonly isKnownSubject: (subject: Uuid) => Promise<boolean>
  /** The journals that have a line of an entry; none while it has not come. */
  readonly journalsWith: (entry: Uuid) => Promise<readonly Uuid[]>
}
