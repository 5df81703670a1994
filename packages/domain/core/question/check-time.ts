import { parsePlainDate } from '../plain-date.ts'
import type { Answers } from './condition.ts'
import type { AnswerProblem, QuestionOf } from './question.ts'
import type { When } from './when.ts'

/** A real day of any four-digit year; which years a form takes is a question of `date`. */
function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

export function checkDate(
  question: QuestionOf<'date'>,
  answer: unknown,
  when: When,
): AnswerProblem | undefined {
  if (typeof answer !== 'string' || !isRealDay(answer)) return 'type'
  const date = parsePlainDate(answer)
  if (date === undefined) return 'date'
  const isLate =
    (question.max === 'today' && date > when.today) ||
    (question.notAfterHappenedOn === true && date > when.happenedOn)
  return isLate || (question.min === 'today' && date < when.todayInWest) ? 'date' : undefined
}

export function checkTime(
  question: QuestionOf<'time'>,
  answer: unknown,
  clean: Answers,
): AnswerProblem | undefined {
  if (typeof answer !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(answer)) return 'type'
  const before = question.after === undefined ? undefined : clean[question.after]
  return typeof before === 'string' && answer <= before ? 'date' : undefined
}

const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Milliseconds since 1970 of an instant as RFC 3339 writes it; seconds and up to three decimals may be left out. */
export function parseInstant(text: string): number | undefined {
  const [, day = '', clock = '', seconds = '00', fraction = '', offset = ''] = DATE_TIME.exec(text) ?? []
  if (!isRealDay(day)) return undefined
  return Date.parse(`${day}T${clock}:${seconds}.${fraction.padEnd(3, '0')}${offset}`)
}

export function checkDateTime(
  question: QuestionOf<'datetime'>,
  answer: unknown,
  clean: Answers,
  when: When,
): AnswerProblem | undefined {
  const instant = typeof answer === 'string' ? parseInstant(answer) : undefined
  if (instant === undefined) return 'type'
  if (parsePlainDate(String(answer).slice(0, 10)) === undefined) return 'date'
  if (question.max === 'now' && instant > when.now) return 'date'
  const before = question.after === undefined ? undefined : clean[question.after]
  return typeof before === 'string' && instant <= Number(parseInstant(before)) ? 'date' : undefined
}
