import { isUuid } from '../ids.ts'
import { parseNik } from '../nik.ts'
import type { AnswerProblem, Option, QuestionOf } from './question.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_IN_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
/** Half a surrogate pair is no character: a database or another device would lose it. */
const HALF_PAIR = /\p{Surrogate}/u

export function checkText(question: QuestionOf<'text'>, answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  const length = [...answer].length
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = question
  if (length < minLength || length > maxLength) return 'length'
  if ((question.multiline === true ? CONTROL_IN_LINES : CONTROL).test(answer)) return 'pattern'
  if (HALF_PAIR.test(answer)) return 'pattern'
  return pattern === undefined || new RegExp(pattern).test(answer) ? undefined : 'pattern'
}

const PATTERNS = {
  nokk: /^[0-9]{16}$/,
  phone: /^(\+62|0)[0-9]{8,13}$/,
  reference: /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
}

export function checkPattern(type: keyof typeof PATTERNS, answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  return PATTERNS[type].test(answer) ? undefined : 'pattern'
}

/** Only the errors that make a number impossible: what it says of birth and sex, and its region, only warn. */
export function checkNikAnswer(answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  return parseNik(answer).ok ? undefined : 'pattern'
}

export function checkReference(
  question: QuestionOf<'reference'>,
  answer: unknown,
): AnswerProblem | undefined {
  const problem = checkPattern('reference', answer)
  if (problem !== undefined || question.to !== 'unit') return problem
  return isUuid(String(answer)) ? undefined : 'pattern'
}

export function checkReferences(
  question: QuestionOf<'references'>,
  answer: unknown,
): AnswerProblem | undefined {
  if (!Array.isArray(answer)) return 'type'
  if (answer.some((one) => checkPattern('reference', one) !== undefined)) return 'pattern'
  return answer.length > question.max ? 'range' : undefined
}

const offers = (options: readonly Option[], value: string): boolean =>
  options.some((option) => option.value === value)

export function checkChoice(question: QuestionOf<'choice'>, answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  return offers(question.options, answer) ? undefined : 'option'
}

export function checkChoices(question: QuestionOf<'choices'>, answer: unknown): AnswerProblem | undefined {
  const { options, exclusive = [] } = question
  if (!Array.isArray(answer) || !answer.every((value) => typeof value === 'string')) return 'type'
  if (!answer.every((value) => offers(options, value)) || new Set(answer).size < answer.length)
    return 'option'
  return answer.length > 1 && answer.some((value) => exclusive.includes(value)) ? 'exclusive' : undefined
}
