import type { WorkingCalendar } from '../areas/index.ts'
import { daysBetween, localDate, type PlainDate, type ServiceSheet, type Uuid } from '../core/index.ts'
import type { StatusCode } from './statuses.ts'

/** A step as the server kept it. Instants are milliseconds since 1970. */
export interface KeptStep {
  /** How many steps were in effect before it: moves of one case have this order whatever the clocks say. */
  readonly step: number
  readonly to: StatusCode
  /** When the server kept it: a clock starts and stops here. */
  readonly at: number
  /** The day on which it was taken where it was written down, if that is known: a phone may bring it later. */
  readonly on?: PlainDate
  /** The office it was sent to. */
  readonly office?: Uuid
}

/** A word to the citizen: on which day it was said, and when the server learned of it. */
export interface ToldCitizen {
  readonly on: PlainDate
  readonly at: number
}

/** What clocks are read off: nothing but what was kept. */
export interface CaseHistory {
  readonly steps: readonly KeptStep[]
  readonly told: readonly ToldCitizen[]
  /** Fire, disaster or somebody in danger now: help is called before anything is verified. */
  readonly emergency: boolean
}

/** What of a service its clocks depend on. */
export type ClockedSheet = Pick<ServiceSheet, 'workflow' | 'slaDays' | 'slaHours' | 'opdSlaDays'>

/** A time a case stood in one status: from its step to the next one, if there is a next. */
export interface Visit {
  readonly step: number
  readonly status: StatusCode
  readonly office: Uuid | undefined
  readonly at: number
  readonly on: PlainDate
  /** The day on which the step was taken, never after `on`. */
  readonly takenOn: PlainDate
  readonly left: Left | undefined
}

/** When a case went on. */
export interface Left {
  readonly at: number
  readonly on: PlainDate
}

/**
 * The steps as visits, in their order. An instant before the one of an earlier step is a clock that was set back. The
 * office is the one the case was sent to last: who takes it in does not name it again.
 */
export function visitsOf(
  steps: readonly KeptStep[],
  { offsetMinutes }: Pick<WorkingCalendar, 'offsetMinutes'>,
): Visit[] {
  let latest = Number.NEGATIVE_INFINITY
  let sentTo: Uuid | undefined
  const begun = [...steps]
    .sort((a, b) => a.step - b.step)
    .map(({ step, to, at, on: takenOn, office }) => {
      latest = Math.max(latest, at)
      sentTo = office ?? sentTo
      const on = localDate(latest, offsetMinutes)
      const taken = takenOn !== undefined && takenOn < on ? takenOn : on
      return { step, status: to, office: sentTo, at: latest, on, takenOn: taken }
    })
  return begun.map((visit, index) => ({ ...visit, left: begun[index + 1] }))
}

/** How long a report lay on a phone: it is shown by itself and counts against nobody's clock. */
export interface SubmissionDelay {
  readonly recordedOn: PlainDate
  readonly keptOn: PlainDate
  /** Calendar days. */
  readonly days: number
}

/**
 * The delay between writing a report down and the server keeping it as submitted; undefined before that.
 * @param recordedAt when the phone says it was written, corrected by the server's clock
 */
export function submissionDelay(
  steps: readonly KeptStep[],
  recordedAt: number,
  calendar: Pick<WorkingCalendar, 'offsetMinutes'>,
): SubmissionDelay | undefined {
  const first = visitsOf(steps, calendar).find(
    ({ status }) => status === 'submitted' || status === 'recorded',
  )
  if (first === undefined) return undefined
  const recordedOn = localDate(Math.min(recordedAt, first.at), calendar.offsetMinutes)
  return { recordedOn, keptOn: first.on, days: daysBetween(recordedOn, first.on) }
}
