import type { ClockReading, JournalEntry, PlainDate, Uuid } from '../../core/index.ts'

export interface ResidenceBody {
  /** `guest`: somebody of another post is served here; it gives no home and ends none. */
  readonly event: 'born' | 'registered' | 'arrived' | 'departed' | 'died' | 'returned' | 'guest'
  readonly home?: Uuid
  readonly comesFrom?: string
  readonly towards?: string
}

/** One residence fact with what decides its place among the others and among the transfers. */
export interface ResidenceEvent extends ResidenceBody {
  readonly id: Uuid
  readonly day: PlainDate
  /** The unit that wrote it: a departure told by an earlier home does not end a later stay. */
  readonly unit: Uuid
  readonly recordedAt: ClockReading
}

/** In reading order. Stays are built from it together with the transfers: see `personSubject`. */
export interface ResidenceView {
  readonly events: readonly ResidenceEvent[]
}

export const residenceView = (entries: readonly JournalEntry<ResidenceBody>[]): ResidenceView => ({
  events: entries.map(({ id, happenedOn, unit, recordedAt, body }) => ({
    id,
    day: happenedOn,
    unit,
    recordedAt,
    ...body,
  })),
})
