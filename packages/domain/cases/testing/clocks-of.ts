import type { CaseClock, ClockKind } from '../case-clock.ts'
import type { CaseHistory, ClockedSheet } from '../case-history.ts'
import { caseClocks } from '../clocks.ts'
import { METRO, RTLH } from './clocked-case.ts'

/** The clocks of a kind. */
export const clocksOf = (
  kind: ClockKind,
  history: CaseHistory,
  sheet: ClockedSheet = RTLH,
  calendar = METRO,
) => caseClocks(history, sheet, calendar).filter((clock) => clock.kind === kind)

/** The one clock of a kind. */
export const only = (
  kind: ClockKind,
  history: CaseHistory,
  sheet: ClockedSheet = RTLH,
  calendar = METRO,
): CaseClock => {
  const [clock, ...others] = clocksOf(kind, history, sheet, calendar)
  if (clock === undefined || others.length > 0) throw new Error(`${others.length} others of ${kind}`)
  return clock
}

export const statusClock = (status: string, history: CaseHistory, sheet: ClockedSheet = RTLH) =>
  clocksOf('status', history, sheet).find((clock) => clock.status === status)
