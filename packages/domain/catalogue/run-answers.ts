import {
  type Answers,
  checkAnswers,
  localDate,
  parseInstant,
  parsePlainDate,
  type Question,
  type QuestionProblem,
  type When,
  whenOnDay,
} from '../core/index.ts'
import { healthServices } from '../sectors/health/services.ts'
import { sheetByCode } from './sheets.ts'

/** What became of one entry of a file: an empty list means that it would be saved. */
export type AnswersResult =
  | { readonly id: unknown; readonly problems: readonly QuestionProblem[] }
  | { readonly id: unknown; readonly problem: 'unknown-service' | 'bad-answers' }

const WIB = 7 * 60

/**
 * Checks a file of answers as the phone does, `[{id, service, answers, today?, now?}]`, one result for each. `clock` is
 * the time of the machine in milliseconds, for entries that name neither today nor now.
 */
export const runAnswers = (entries: readonly unknown[], clock: number): readonly AnswersResult[] =>
  entries.map((entry) => checkEntry(isObject(entry) ? entry : {}, clock))

function checkEntry(entry: Answers, clock: number): AnswersResult {
  const { id = null, service, answers } = entry
  const questions = typeof service === 'string' ? questionsOf(service) : undefined
  if (questions === undefined) return { id, problem: 'unknown-service' }
  if (!isObject(answers)) return { id, problem: 'bad-answers' }
  const checked = checkAnswers(questions, answers, whenOf(entry, clock))
  return { id, problems: checked.ok ? [] : checked.problem }
}

const questionsOf = (code: string): readonly Question[] | undefined =>
  sheetByCode(code)?.questions ?? healthServices.find((service) => service.id === code)?.questions

/** Today alone means its end, now alone the day it is written with; neither means the clock of the machine in WIB. */
function whenOf(entry: Answers, clock: number): When {
  const today = typeof entry['today'] === 'string' ? parsePlainDate(entry['today']) : undefined
  const written = typeof entry['now'] === 'string' ? entry['now'] : ''
  const now = parseInstant(written)
  if (now === undefined) return today === undefined ? onClock(clock) : whenOnDay(today)
  return { ...whenOnDay(today ?? parsePlainDate(written.slice(0, 10)) ?? localDate(now, WIB)), now }
}

const onClock = (clock: number): When => ({ ...whenOnDay(localDate(clock, WIB)), now: clock })

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
