import type { JournalEntry, PlainDate, Sector, Uuid } from '../../core/index.ts'
import type { options } from './text.ts'

export interface HouseholdVisitBody {
  readonly household?: Uuid
  /** Who was called on, where they live in no household that we know. */
  readonly person?: Uuid
  readonly outcome: keyof (typeof options)['outcome']
  readonly present?: readonly Uuid[]
  readonly purposes: readonly (keyof (typeof options)['purposes'])[]
  /** Sectors whose questions were put; nothing of the answers. */
  readonly asked?: readonly Sector[]
  readonly companion?: string
  readonly nextOn?: PlainDate
}

export interface HouseholdVisitView extends HouseholdVisitBody {
  readonly entry: Uuid
  readonly by: Uuid
  readonly on: PlainDate
}

/** A visit is said once; of two entries under one visit the first stands. */
export function householdVisitView(
  entries: readonly JournalEntry<HouseholdVisitBody>[],
): HouseholdVisitView | undefined {
  const first = entries[0]
  return first && { ...first.body, entry: first.id, by: first.recordedBy, on: first.happenedOn }
}
