import { areFrozenFigures } from '../frozen-figures.ts'
import { err, ok, type Result } from '../result.ts'
import { checkAttachments, checkPoint, cleanAttachments, cleanPoint } from './check-evidence.ts'
import { checkDecimal, checkGroup, checkInteger } from './check-number.ts'
import {
  checkChoice,
  checkChoices,
  checkNikAnswer,
  checkPattern,
  checkReference,
  checkReferences,
  checkText,
} from './check-text.ts'
import { checkDate, checkDateTime, checkTime } from './check-time.ts'
import { type Answers, holds, isMissing } from './condition.ts'
import type { AnswerProblem, Question, QuestionProblem } from './question.ts'
import type { When } from './when.ts'

/** Answers of a form that may be half filled. */
export interface ReadAnswers {
  /** Those that are as asked, cleaned. */
  readonly clean: Readonly<Record<string, unknown>>
  /** One per question at most, in form order; then what the form does not have. */
  readonly problems: readonly QuestionProblem[]
}

/** Checks answers against their questions and gives them as they are saved, or everything that is wrong with them. */
export function checkAnswers(
  questions: readonly Question[],
  answers: Answers,
  when: When,
): Result<Record<string, unknown>, readonly QuestionProblem[]> {
  const { clean, problems } = readAnswers(questions, answers, when)
  return problems.length === 0 ? ok(clean) : err(problems)
}

/**
 * Reads answers against their questions and cleans them (trimmed, NFC). Conditions and references to other answers see
 * clean answers only, so one broken answer does not break its neighbours.
 */
export function readAnswers(questions: readonly Question[], answers: Answers, when: When): ReadAnswers {
  const clean: Record<string, unknown> = {}
  const problems: QuestionProblem[] = []
  for (const question of questions) {
    const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
    const problem = checkOne(question, given, clean, when)
    if (problem !== undefined) problems.push({ question: question.key, problem })
    else if (!isMissing(given)) clean[question.key] = cleaned(question, given)
  }
  problems.push(...unknownQuestions(questions, answers))
  return { clean, problems }
}

function unknownQuestions(questions: readonly Question[], answers: Answers): QuestionProblem[] {
  const known = new Set(questions.map((question) => question.key))
  const unknown = Object.keys(answers).filter((key) => !known.has(key))
  return unknown.sort().map((question) => ({ question, problem: 'unknown-question' }))
}

/** Whether a question is asked, given the clean answers before it. */
export const isRelevant = (question: Question, clean: Answers): boolean =>
  question.computed === undefined && (question.when === undefined || holds(question.when, clean))

function checkOne(
  question: Question,
  answer: unknown,
  clean: Answers,
  when: When,
): AnswerProblem | undefined {
  const relevant = isRelevant(question, clean)
  if (isMissing(answer)) return relevant && question.required === true ? 'required' : undefined
  return relevant ? checkValue(question, cleaned(question, answer), clean, when) : 'not-relevant'
}

/** An answer as it is saved. What the form offers by itself, such as options and dates, is never mended. */
function cleaned(question: Question, answer: unknown): unknown {
  switch (question.type) {
    case 'text':
    case 'nik':
    case 'nokk':
    case 'phone':
    case 'reference':
      return typeof answer === 'string' ? answer.trim().normalize('NFC') : answer
    case 'geo':
      return cleanPoint(answer)
    case 'photo':
    case 'file':
      return cleanAttachments(answer)
    default:
      return answer
  }
}

function checkValue(
  question: Question,
  answer: unknown,
  clean: Answers,
  when: When,
): AnswerProblem | undefined {
  switch (question.type) {
    case 'text':
      return checkText(question, answer)
    case 'decimal':
      return checkDecimal(question, answer)
    case 'integer':
    case 'money':
      return checkInteger(question, answer, clean, when)
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : 'type'
    case 'date':
      return checkDate(question, answer, when)
    case 'time':
      return checkTime(question, answer, clean)
    case 'datetime':
      return checkDateTime(question, answer, clean, when)
    case 'choice':
      return checkChoice(question, answer)
    case 'choices':
      return checkChoices(question, answer)
    case 'nik':
      return checkNikAnswer(answer)
    case 'nokk':
    case 'phone':
      return checkPattern(question.type, answer)
    case 'geo':
      return checkPoint(question, answer)
    case 'photo':
    case 'file':
      return checkAttachments(question, answer)
    case 'group':
      return checkGroup(question, answer, clean)
    case 'reference':
      return checkReference(question, answer)
    case 'references':
      return checkReferences(question, answer)
    case 'figures':
      return checkFigures(question.max, answer)
  }
}

function checkFigures(max: number, answer: unknown): AnswerProblem | undefined {
  if (!areFrozenFigures(answer)) return 'type'
  return answer.length > max ? 'range' : undefined
}

/** What clean answers tell without being asked: the computed questions that are relevant and can be read off. */
export function computedAnswers(questions: readonly Question[], clean: Answers): Record<string, unknown> {
  const told = questions.flatMap(({ key, computed, when }) => {
    const relevant = computed !== undefined && (when === undefined || holds(when, clean))
    const value = relevant ? computed(clean) : undefined
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(told)
}
