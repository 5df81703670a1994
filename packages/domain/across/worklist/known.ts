import { type Month, monthOf, type PlainDate } from '../../core/index.ts'
import type { AttendanceView } from '../../institution/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import type { ChildGrowthView, KiaBookView } from '../../sectors/health/index.ts'

/** A person as the worklist reads them; every folded person fits. */
export interface WorklistPerson {
  readonly subject: PersonSubject
  /** What stands, by service id. */
  readonly views: Readonly<Record<string, unknown>>
}

/** The views the worklist reads; absent where nothing was ever recorded. */
interface KnownViews {
  readonly attendance?: AttendanceView
  readonly 'child-growth'?: ChildGrowthView
  readonly 'kia-book'?: KiaBookView
}

/** A stored view has the type of its service: `foldSubject` made it. */
const knownViews = ({ views }: WorklistPerson): KnownViews => views as KnownViews

export const bookOf = (person: WorklistPerson): KiaBookView | undefined => knownViews(person)['kia-book']

/** Days on which a measure was taken, oldest first. */
export const measuredDays = (person: WorklistPerson, measure: 'weightKg' | 'lengthCm' | 'any'): PlainDate[] =>
  (knownViews(person)['child-growth']?.measurements ?? [])
    .filter((one) => measure === 'any' || one[measure] !== undefined)
    .map(({ on }) => on)

/** Days on which the person was met, wherever it was, oldest first. */
export const seenDays = (person: WorklistPerson): PlainDate[] =>
  [
    ...(knownViews(person).attendance?.days ?? []).map(({ day }) => day),
    ...measuredDays(person, 'any'),
  ].sort()

export const isIn = (days: readonly PlainDate[], month: Month): boolean =>
  days.some((day) => monthOf(day) === month)
