import { dueOn, type Pause, startOfDay, type WorkingCalendar, yearOf } from '../areas/index.ts'
import { localDate, type PlainDate, type Uuid } from '../core/index.ts'
import type { Visit } from './case-history.ts'
import type { StatusCode } from './statuses.ts'

const DAY_MS = 86_400_000

/**
 * - dispatch: minutes until help has been called
 * - first-response: hours until somebody has answered; until somebody acts, where only a team may know
 * - village: working days until the village has decided or handed over
 * - status: working days a case may stay where it is
 * - opd-accept, opd-result: working days until the department takes it in, and until it has a result
 * - feedback: working days until the citizen has been told
 * - no-movement: the red flag, one clock per rung of the ladder
 * - reopen-window: calendar days in which a closed case may be opened again; nobody is late when it ends
 */
export const CLOCK_KINDS = [
  'dispatch',
  'first-response',
  'village',
  'status',
  'opd-accept',
  'opd-result',
  'feedback',
  'no-movement',
  'reopen-window',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** One clock of a case. Instants are milliseconds since 1970; days are those of the village. */
export interface CaseClock {
  readonly kind: ClockKind
  /** The step that started it. With `kind` and `rung` it names the clock for good. */
  readonly step: number
  readonly status: StatusCode
  readonly office: Uuid | undefined
  /** Its place on the ladder, from 0; only red flags have more than one. */
  readonly rung: number
  readonly startedAt: number
  readonly startedOn: PlainDate
  /** The last day in time; undefined while a pause keeps it from coming. */
  readonly dueOn: PlainDate | undefined
  /** The first instant that is too late. */
  readonly dueAt: number | undefined
  readonly pauses: readonly Pause[]
  readonly metAt: number | undefined
  readonly metOn: PlainDate | undefined
  /** This clock took over the due day of a wider one, which is the one that rings. */
  readonly within: 'village' | 'opd-result' | undefined
  /** It runs into a year whose holidays nobody has entered: it may yet move back. */
  readonly provisional: boolean
}

export type ClockState = 'running' | 'paused' | 'met' | 'missed'

/** How a clock stands at an instant. Met too late is missed. */
export function clockState({ dueAt, metAt, pauses }: CaseClock, now: number): ClockState {
  if (dueAt !== undefined && (metAt ?? now) >= dueAt) return 'missed'
  if (metAt !== undefined) return 'met'
  return pauses.some(({ to }) => to === undefined) ? 'paused' : 'running'
}

/** The next ring after an instant, and which clock it is: the earliest that nobody has met yet. */
export function nextRing(
  clocks: readonly CaseClock[],
  after = Number.NEGATIVE_INFINITY,
): { readonly clock: CaseClock; readonly at: number } | undefined {
  let next: { clock: CaseClock; at: number } | undefined
  for (const clock of clocks) {
    const { dueAt } = clock
    if (!rings(clock) || dueAt === undefined || dueAt <= after) continue
    if (next === undefined || dueAt < next.at) next = { clock, at: dueAt }
  }
  return next
}

/** Whether somebody is told when it is due: not of what was met, nor twice of one day, nor of a window that closes. */
export const rings = ({ kind, metAt, within }: CaseClock): boolean =>
  metAt === undefined && within === undefined && kind !== 'reopen-window'

/** What every kind of clock is made from. */
export interface ClockStart {
  readonly kind: ClockKind
  readonly from: Visit
  readonly met?: { readonly at: number; readonly on: PlainDate } | undefined
  readonly rung?: number
}

/** A clock that counts working days; 0 of them are due on the day it started, be it a Sunday. */
export function workingDayClock(
  start: ClockStart,
  workingDays: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): CaseClock {
  const { holidays } = calendar
  const due = dueOn({ startOn: start.from.on, workingDays, holidays, pauses })
  return clockUntil(start, due, calendar, pauses)
}

/** A clock whose last day is known; undefined while a pause keeps it from coming. */
export function clockUntil(
  start: ClockStart,
  due: PlainDate | undefined,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): CaseClock {
  const dueAt = due === undefined ? undefined : startOfDay(calendar, due) + DAY_MS
  const provisional = due !== undefined && !calendar.knownYears.has(yearOf(due))
  return clockOf(start, due, dueAt, pauses, provisional)
}

/** A clock that no night, holiday or pause stops. */
export function wallClock(start: ClockStart, milliseconds: number, calendar: WorkingCalendar): CaseClock {
  const dueAt = start.from.at + milliseconds
  return clockOf(start, localDate(dueAt, calendar.offsetMinutes), dueAt, [], false)
}

/** Every clock has all members: a district has a million of them, and objects of one shape cost a tenth. */
function clockOf(
  { kind, from, met, rung = 0 }: ClockStart,
  due: PlainDate | undefined,
  dueAt: number | undefined,
  pauses: readonly Pause[],
  provisional: boolean,
): CaseClock {
  return {
    kind,
    step: from.step,
    status: from.status,
    office: from.office,
    rung,
    startedAt: from.at,
    startedOn: from.on,
    dueOn: due,
    dueAt,
    pauses,
    metAt: met?.at,
    metOn: met?.on,
    within: undefined,
    provisional,
  }
}
