import type { PlainDate, Text } from '../../core/index.ts'

/** A day off in the whole country: a national holiday, or joint leave (cuti bersama) beside one. */
export interface PublishedHoliday {
  readonly on: PlainDate
  readonly kind: 'national' | 'joint-leave'
  readonly name: Text
  /** The decree that says so. */
  readonly source: string
}

/** A day off that the law puts on the same date of every year. */
export interface YearlyHoliday {
  /** `MM-DD`. */
  readonly monthDay: `${number}-${number}`
  readonly name: Text
  readonly source: string
}
