import { hideSmallCells, isSmall } from '../access/index.ts'
import { type WorkingCalendar, workingDaysBetween } from '../areas/index.ts'
import { localDate, SECTORS, type Sector } from '../core/index.ts'
import { clockState } from './case-clock.ts'
import type { CaseHistory, ClockedSheet } from './case-history.ts'
import { caseClocks } from './clocks.ts'
import { OUTCOME_TEXT } from './outcome.ts'
import { STATUSES, type StatusCode } from './statuses.ts'

/** A case as the board of its village counts it. */
export interface CountedCase {
  readonly sheet: ClockedSheet & { readonly sector: Sector }
  readonly state: StatusCode
  /** When the server kept it as handed in; milliseconds since 1970. */
  readonly submittedAt: number
  readonly history: CaseHistory
}

/** waiting: the village has not decided; working: it is with somebody who deals with it; done: there is an outcome. */
export const BOARD_STAGES = ['waiting', 'working', 'done'] as const
export type BoardStage = (typeof BOARD_STAGES)[number]

/** Open cases by working days since they were handed in; the last has no end. */
export const BOARD_AGES = [
  { from: 0, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: undefined },
] as const

/** Where every figure may be null: it would point at somebody. */
export interface VillageBoard {
  readonly total: number | null
  readonly sectors: readonly { readonly sector: Sector; readonly count: number | null }[]
  readonly stages: readonly { readonly stage: BoardStage; readonly count: number | null }[]
  /** In the order of `BOARD_AGES`. */
  readonly ages: readonly (number | null)[]
  /** Of those whose time for the village's answer is over or that were answered: how many in time, in percent. */
  readonly answeredInTime: number | null
}

/** A year of requests: those still open, and those that came in so many days. */
export const BOARD_DAYS = 365

/** Drafts nobody handed in; the others the register leaves out (domain notes on the institution, 2.9, row 17). */
const LEFT_OUT: ReadonlySet<StatusCode> = new Set<StatusCode>(['draft', 'duplicate', 'cancelled'])

export const isOnBoard = (state: StatusCode): boolean => !LEFT_OUT.has(state)

/** How far a case in a state is, as the public is told. */
export function stageOf(state: StatusCode): BoardStage {
  if (state === 'closed' || (state in OUTCOME_TEXT && state !== 'village_plan')) return 'done'
  return STATUSES[state].tl === 'BTL' ? 'waiting' : 'working'
}

/**
 * The board of one village, as anybody may see it. Restricted cases are none of these; small cells are hidden, and as
 * many others as it takes that none follows from a total beside it.
 * Source: domain notes on the institution, 3.2 (L0) and 2.9 (five working days of the village).
 */
export function villageBoard(
  cases: readonly CountedCase[],
  calendar: WorkingCalendar,
  now: number,
): VillageBoard {
  const counted = cases.filter(({ state }) => isOnBoard(state))
  const open = counted.filter(({ state }) => stageOf(state) !== 'done')
  const sectors = SECTORS.filter((sector) => sector !== 'health')
  const bySector = hideSmallCells(
    sectors.map((sector) => counted.filter((one) => one.sheet.sector === sector).length),
  )
  const byStage = hideSmallCells(
    BOARD_STAGES.map((stage) => counted.filter(({ state }) => stageOf(state) === stage).length),
  )
  // The open ones are two of the stages: where a stage is hidden, their sum by age would give it away.
  const isOpenKnown = byStage.total !== null && byStage.cells.every((cell) => cell !== null)
  const total = bySector.total === null ? null : byStage.total
  return {
    total,
    sectors: sectors.map((sector, index) => ({
      sector,
      count: total === null ? null : (bySector.cells[index] ?? null),
    })),
    stages: BOARD_STAGES.map((stage, index) => ({
      stage,
      count: total === null ? null : (byStage.cells[index] ?? null),
    })),
    ages: hideSmallCells(agesOf(open, calendar, now), isOpenKnown && total !== null).cells,
    answeredInTime: answeredInTime(counted, calendar, now),
  }
}

function agesOf(open: readonly CountedCase[], calendar: WorkingCalendar, now: number): number[] {
  const today = localDate(now, calendar.offsetMinutes)
  const days = open.map(({ submittedAt }) =>
    workingDaysBetween(localDate(submittedAt, calendar.offsetMinutes), today, calendar.holidays),
  )
  return BOARD_AGES.map(
    ({ from, to }) => days.filter((day) => day >= from && (to === undefined || day <= to)).length,
  )
}

function answeredInTime(
  cases: readonly CountedCase[],
  calendar: WorkingCalendar,
  now: number,
): number | null {
  const states = cases.flatMap(({ history, sheet }) => {
    const first = caseClocks(history, sheet, calendar).find(({ kind }) => kind === 'village')
    return first === undefined ? [] : [clockState(first, now)]
  })
  const met = states.filter((state) => state === 'met').length
  const missed = states.filter((state) => state === 'missed').length
  if (met + missed === 0 || isSmall(met) || isSmall(missed)) return null
  return Math.round((100 * met) / (met + missed))
}
