import type { RoleCode } from '../access/index.ts'
import type { PlainDate } from '../core/index.ts'
import type { StatusCode } from './statuses.ts'

/** Whom a red flag reaches once nothing has moved for so many working days. */
export interface Rung {
  readonly workingDays: number
  readonly tell: readonly RoleCode[]
}

/** What the clocks of a case are set to, beyond what its service and walk say. */
export interface ClockSettings {
  readonly id: string
  /** Clocks that start on or after this day go by it. */
  readonly from: PlainDate
  readonly source: string
  /** Working days until the citizen has been told of a step. */
  readonly feedbackWorkingDays: number
  /** Steps the citizen is told of. */
  readonly feedbackAfter: readonly StatusCode[]
  readonly ladder: readonly Rung[]
  /** Of a case that only its team may know of. */
  readonly restrictedLadder: readonly Rung[]
  /** Here a case may rest: the planning of the village takes a year, and work in progress has the office's own clock. */
  readonly restsIn: readonly StatusCode[]
}

/**
 * Editions, oldest first. The red flag after three working days is in use; the ladder above it, feedback in one working
 * day and where a case may rest are proposals to be confirmed by the district.
 */
export const CLOCK_SETTINGS: readonly ClockSettings[] = [
  {
    id: '2024-1',
    from: '2024-09-17',
    source: 'domain notes on the institution, 2.9',
    feedbackWorkingDays: 1,
    feedbackAfter: [
      'village_decided',
      'forwarded_opd',
      'opd_accepted',
      'resolved_opd',
      'resolved_village',
      'opd_declined',
      'rejected',
    ],
    ladder: [
      { workingDays: 3, tell: ['field_coordinator'] },
      { workingDays: 5, tell: ['village_head'] },
      { workingDays: 7, tell: ['subdistrict_officer'] },
      { workingDays: 10, tell: ['district_tp'] },
    ],
    restrictedLadder: [{ workingDays: 3, tell: ['case_officer'] }],
    restsIn: ['village_plan', 'in_progress'],
  },
]

/** The edition in force on a day; before the first one, the first. */
export function clockSettingsOn(
  on: PlainDate,
  editions: readonly ClockSettings[] = CLOCK_SETTINGS,
): ClockSettings {
  const [first] = editions
  if (first === undefined) throw new Error('clocks have no settings')
  return editions.filter(({ from }) => from <= on).at(-1) ?? first
}
