import { type PlainDate, parsePlainDate } from '../core/index.ts'
import { daySet, dueOn, type Pause, type WorkingTime } from './working-days.ts'

/** Why a question cannot be answered, the first that applies. */
export type DueDateProblem = 'date' | 'working-days' | 'pause-order'

/** The answer to one question: a day, null while an open pause keeps it from coming, or what is wrong. */
export type DueDateAnswer =
  | { readonly id: unknown; readonly dueOn: PlainDate | null }
  | { readonly id: unknown; readonly problem: DueDateProblem }

const MAX_WORKING_DAYS = 1000

/**
 * Answers a list of `{id, startOn, workingDays, holidays?, pauses?: [{from, to}]}` as it was read from a file, in its
 * order. Members not named here are ignored, absent lists are empty, a pause without `to` still lasts.
 */
export const runDueDates = (questions: readonly unknown[]): DueDateAnswer[] => questions.map(answerOf)

function answerOf(question: unknown): DueDateAnswer {
  const asked = membersOf(question)
  const time = readWorkingTime(asked)
  return typeof time === 'string'
    ? { id: asked['id'], problem: time }
    : { id: asked['id'], dueOn: dueOn(time) ?? null }
}

function readWorkingTime({ startOn, workingDays, holidays, pauses }: Members): WorkingTime | DueDateProblem {
  const start = readDate(startOn)
  const days = readList(holidays)?.map(readDate)
  const stops = readList(pauses)?.map(readPause)
  if (start === undefined || days === undefined || stops === undefined) return 'date'
  if (!days.every((day) => day !== undefined) || !stops.every((stop) => stop !== undefined)) return 'date'
  if (!isDayCount(workingDays)) return 'working-days'
  if (stops.some(({ from, to }) => to !== undefined && to < from)) return 'pause-order'
  return { startOn: start, workingDays, holidays: daySet(days), pauses: stops }
}

const isDayCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_WORKING_DAYS

const readDate = (value: unknown): PlainDate | undefined =>
  typeof value === 'string' ? parsePlainDate(value) : undefined

function readPause(value: unknown): Pause | undefined {
  const { from: first, to: last } = membersOf(value)
  const from = readDate(first)
  if (from === undefined) return undefined
  if (last === undefined || last === null) return { from }
  const to = readDate(last)
  return to === undefined ? undefined : { from, to }
}

function readList(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : undefined
}

type Members = Readonly<Record<string, unknown>>

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {}
