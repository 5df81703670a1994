import { type Pause, startOfDay, type WorkingCalendar } from '../areas/index.ts'
import { addDays } from '../core/index.ts'
import { type CaseClock, clockUntil, wallClock, workingDayClock } from './case-clock.ts'
import {
  type CaseHistory,
  type ClockedSheet,
  type ToldCitizen,
  type Visit,
  visitsOf,
} from './case-history.ts'
import { type ClockSettings, CLOCK_SETTINGS, clockSettingsOn } from './clock-settings.ts'
import type { StatusCode } from './statuses.ts'
import { type CaseWorkflow, statusOf, WORKFLOWS } from './workflows.ts'

/** Where a case lies with the village, undecided. */
const WITH_VILLAGE = new Set<StatusCode>([
  'submitted',
  'recorded',
  'returned',
  'emergency_dispatched',
  'needs_info',
  'verifying',
  'verified',
  'reopened',
])

/** Where a department owes a result. */
const WITH_DEPARTMENT = new Set<StatusCode>(['opd_accepted', 'waiting_budget', 'in_progress'])

/** Where nobody has called or sent anybody yet. */
const BEFORE_DISPATCH = new Set<StatusCode>(['submitted', 'needs_info', 'verifying', 'verified'])

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** What the clocks of one case are read off. */
interface Case {
  readonly visits: readonly Visit[]
  readonly told: readonly ToldCitizen[]
  readonly emergency: boolean
  readonly sheet: ClockedSheet
  readonly workflow: CaseWorkflow
  readonly calendar: WorkingCalendar
  readonly settings: (visit: Visit) => ClockSettings
}

/**
 * Every clock a case has started, those that have stopped included, in the order of the steps that started them. A
 * function of what was kept and of the calendar alone: the same after any restart. The clocks start when the server
 * keeps a step, not when a phone wrote it down.
 * Source: domain notes on the institution, 2.9.
 */
export function caseClocks(
  { steps, told, emergency }: CaseHistory,
  sheet: ClockedSheet,
  calendar: WorkingCalendar,
  editions: readonly ClockSettings[] = CLOCK_SETTINGS,
): CaseClock[] {
  const all: Case = {
    visits: visitsOf(steps, calendar),
    told: [...told].sort((a, b) => a.at - b.at),
    // A service that gives the village no day at all is one for emergencies.
    emergency: emergency || sheet.slaDays === 0,
    sheet,
    workflow: WORKFLOWS[sheet.workflow],
    calendar,
    settings: (visit) => clockSettingsOn(visit.on, editions),
  }
  const stages = [...villageClocks(all), ...departmentClocks(all)]
  return [
    ...stages,
    ...dispatchClocks(all),
    ...firstResponseClocks(all),
    ...all.visits.flatMap((visit) => [
      ...statusClocks(all, visit, stages),
      ...feedbackClocks(all, visit),
      ...redFlags(all, visit),
      ...reopenWindows(all, visit),
    ]),
  ].sort((a, b) => a.step - b.step)
}

function villageClocks(all: Case): CaseClock[] {
  const { slaDays } = all.sheet
  if (slaDays === undefined) return []
  return stagesIn(all, WITH_VILLAGE).map(({ from, met, pauses }) =>
    workingDayClock({ kind: 'village', from, met }, slaDays, all.calendar, pauses),
  )
}

function departmentClocks(all: Case): CaseClock[] {
  const { opdSlaDays } = all.sheet
  if (opdSlaDays === undefined) return []
  return stagesIn(all, WITH_DEPARTMENT).map(({ from, met, pauses }) =>
    workingDayClock({ kind: 'opd-result', from, met }, opdSlaDays, all.calendar, pauses),
  )
}

/** Help is to be called within minutes of an emergency being reported; the walk says how many. */
function dispatchClocks({ visits, emergency, workflow, calendar }: Case): CaseClock[] {
  const from = visits.find(({ status }) => status === 'submitted')
  const minutes = statusOf(workflow, 'emergency_dispatched')?.slaMinutes
  if (!emergency || from === undefined || minutes === undefined) return []
  const met = visits.find(({ step, status }) => step > from.step && !BEFORE_DISPATCH.has(status))
  return [wallClock({ kind: 'dispatch', from, met }, minutes * MINUTE_MS, calendar)]
}

/**
 * Hours until the first answer: any step or word to the citizen. Where only a team may know of the case it is the
 * referral that counts, and looking into it is none (ORD-08).
 */
function firstResponseClocks({ visits, told, sheet, workflow, calendar }: Case): CaseClock[] {
  const from = visits.find(({ status }) => status === 'submitted')
  if (sheet.slaHours === undefined || from === undefined) return []
  const answers = visits.filter(
    ({ step, status }) => step > from.step && !(workflow.restricted && BEFORE_DISPATCH.has(status)),
  )
  const step = answers[0]
  const word = workflow.restricted ? undefined : toldAfter(told, from, calendar)
  const met = word !== undefined && (step === undefined || word.at < step.at) ? word : step
  return [wallClock({ kind: 'first-response', from, met }, sheet.slaHours * HOUR_MS, calendar)]
}

/** The day of the village or of the department is never stretched by a status: the earlier of the two rings. */
function statusClocks({ workflow, calendar }: Case, from: Visit, stages: readonly CaseClock[]): CaseClock[] {
  const status = statusOf(workflow, from.status)
  if (status?.slaWorkingDays === undefined) return []
  const kind = from.status === 'forwarded_opd' ? 'opd-accept' : 'status'
  const own = workingDayClock({ kind, from, met: from.left }, status.slaWorkingDays, calendar)
  if (status.clockPaused === true) return [own]
  const stage = stages.find(
    ({ step, metAt, dueAt }) =>
      step <= from.step &&
      (metAt === undefined || from.at < metAt) &&
      dueAt !== undefined &&
      dueAt > from.at &&
      dueAt <= (own.dueAt ?? 0),
  )
  if (stage?.kind !== 'village' && stage?.kind !== 'opd-result') return [own]
  return [{ ...own, dueOn: stage.dueOn, dueAt: stage.dueAt, within: stage.kind }]
}

function feedbackClocks({ visits, told, calendar, settings }: Case, from: Visit): CaseClock[] {
  const { feedbackAfter, feedbackWorkingDays } = settings(from)
  if (!feedbackAfter.includes(from.status)) return []
  // Nobody closes a case without saying how the citizen was told.
  const closed = visits.find(({ step, status }) => step > from.step && status === 'closed')
  const met = toldAfter(told, from, calendar) ?? closed
  return [workingDayClock({ kind: 'feedback', from, met }, feedbackWorkingDays, calendar)]
}

/** A red flag that went down in time leaves nothing to tell. Lists and activities are nobody's request: they have none. */
function redFlags({ sheet, workflow, calendar, settings }: Case, from: Visit): CaseClock[] {
  const { ladder, restrictedLadder, restsIn } = settings(from)
  const status = statusOf(workflow, from.status)
  const isOver = status === undefined || status.next.length === 0 || from.status === 'closed'
  if (sheet.workflow === 'record' || isOver || status.clockPaused === true) return []
  if (restsIn.includes(from.status)) return []
  const flags: CaseClock[] = []
  for (const [rung, { workingDays }] of (workflow.restricted ? restrictedLadder : ladder).entries()) {
    const flag = workingDayClock({ kind: 'no-movement', from, met: from.left, rung }, workingDays, calendar)
    if (flag.metAt !== undefined && flag.metAt < (flag.dueAt ?? 0)) break
    flags.push(flag)
  }
  return flags
}

function reopenWindows({ workflow, calendar }: Case, from: Visit): CaseClock[] {
  const days = statusOf(workflow, from.status)?.reopenWithinDays
  if (days === undefined) return []
  return [clockUntil({ kind: 'reopen-window', from, met: from.left }, addDays(from.on, days), calendar)]
}

interface Stage {
  readonly from: Visit
  readonly met: Visit['left']
  readonly pauses: readonly Pause[]
}

/** Each unbroken time that a case spent in one of some statuses. */
function stagesIn({ visits, workflow }: Case, statuses: ReadonlySet<StatusCode>): Stage[] {
  const runs: Visit[][] = []
  let before: Visit | undefined
  for (const visit of visits) {
    if (statuses.has(visit.status)) {
      if (before !== undefined && statuses.has(before.status)) runs.at(-1)?.push(visit)
      else runs.push([visit])
    }
    before = visit
  }
  return runs.flatMap((run) => {
    const [from] = run
    if (from === undefined) return []
    return [{ from, met: run.at(-1)?.left, pauses: run.flatMap((visit) => pauseOf(workflow, visit)) }]
  })
}

/** From the day the case began to wait until the day it went on, both included. */
function pauseOf(workflow: CaseWorkflow, { status, on, left }: Visit): Pause[] {
  if (statusOf(workflow, status)?.clockPaused !== true) return []
  return [left === undefined ? { from: on } : { from: on, to: left.on }]
}

/**
 * The first word to the citizen after a step. A phone may bring both late: what counts is the day on which it was said,
 * not before the day on which the step was taken, and nothing counts before the server kept the step.
 */
function toldAfter(
  told: readonly ToldCitizen[],
  { at, takenOn }: Visit,
  calendar: WorkingCalendar,
): { at: number; on: ToldCitizen['on'] } | undefined {
  const word = told.find((said) => said.at >= at && said.on >= takenOn)
  if (word === undefined) return undefined
  const endOfDay = startOfDay(calendar, addDays(word.on, 1)) - 1
  return { at: Math.max(at, Math.min(word.at, endOfDay)), on: word.on }
}
