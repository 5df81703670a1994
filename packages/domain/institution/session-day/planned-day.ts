import type { PlainDate } from '../../core/index.ts'
import type { SessionDayView } from './view.ts'

/** The day a month's session is planned for, and the day the rule names where people moved it. */
export interface PlannedDay {
  readonly day: PlainDate
  /** From the day of the rule on; empty where nothing was moved. */
  readonly movedFrom: readonly PlainDate[]
}

/**
 * Follows what people moved from the day the rule names: each moved day says where to. A day that is on the way already
 * ends it, so two phones that moved against each other never send anybody round in circles.
 */
export function plannedDay(ruleDay: PlainDate, days: readonly SessionDayView[]): PlannedDay {
  const movedFrom: PlainDate[] = []
  let day = ruleDay
  for (;;) {
    const to = days.find((view) => view.day === day)?.movedTo
    if (to === undefined || to === day || movedFrom.includes(to)) return { day, movedFrom }
    movedFrom.push(day)
    day = to
  }
}
