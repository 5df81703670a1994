import type { PlainDate } from '../../core/index.ts'
import { type Setting, setting } from '../../sectors/health/index.ts'

/** What the worklist takes for long, from a day on. */
export interface WorklistEdition {
  readonly from: PlainDate
  /** After how many months without one a child's length or height is owed. */
  readonly lengthMonths: Setting<number>
  /** Under how many completed months a length is owed at all: those counted in SKDN. */
  readonly lengthUnderMonths: Setting<number>
}

const EDITIONS: readonly [WorklistEdition, ...WorklistEdition[]] = [
  {
    from: '2000-01-01',
    lengthMonths: setting(
      3,
      'P',
      'domain notes on health, 1.4 and 2.1: length belongs to every visit of a balita; how long it may be missing is named by no guide that was read',
    ),
    lengthUnderMonths: setting(60, 'K', 'domain notes on health, 1.1 and 2.8'),
  },
]

/** The edition in force on a day. */
export const worklistEdition = (day: PlainDate): WorklistEdition =>
  EDITIONS.filter(({ from }) => from <= day).at(-1) ?? EDITIONS[0]
