import type { JournalEntry, PlainDate, Uuid } from '../../../core/index.ts'
import type { options } from './text.ts'

export interface HomeVisitBody {
  readonly met: keyof (typeof options)['met']
  readonly reasons?: readonly (keyof (typeof options)['reasons'])[]
  readonly result?: keyof (typeof options)['result']
  readonly note?: string
}

export interface HomeVisit extends HomeVisitBody {
  readonly entry: Uuid
  readonly on: PlainDate
}

export interface HomeVisitView {
  /** Oldest first; nobody at home twice is two visits. */
  readonly visits: readonly HomeVisit[]
}

export const homeVisitView = (entries: readonly JournalEntry<HomeVisitBody>[]): HomeVisitView => ({
  visits: entries.map(({ id, happenedOn, body: { met, reasons, result, note } }) => ({
    entry: id,
    on: happenedOn,
    met,
    ...(reasons === undefined ? {} : { reasons }),
    ...(result === undefined ? {} : { result }),
    ...(note === undefined ? {} : { note }),
  })),
})

/** The last visit on or after a day. */
export const visitedSince = (view: HomeVisitView | undefined, day: PlainDate): HomeVisit | undefined =>
  view?.visits.filter(({ on }) => on >= day).at(-1)
