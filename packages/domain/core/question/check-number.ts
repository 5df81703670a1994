import type { Answers } from './condition.ts'
import type { AnswerProblem, QuestionOf } from './question.ts'
import type { When } from './when.ts'

export function checkDecimal(question: QuestionOf<'decimal'>, answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'number' || Number.isNaN(answer)) return 'type'
  if (fractionDigits(answer) > question.decimals) return 'type'
  return answer < question.min || answer > question.max ? 'range' : undefined
}

/** 7.25 * 100 is not always a whole number in binary, so the written digits are counted: 1.5e-7 has eight. */
function fractionDigits(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

export function checkInteger(
  question: QuestionOf<'integer' | 'money'>,
  answer: unknown,
  clean: Answers,
  when: When,
): AnswerProblem | undefined {
  if (!Number.isSafeInteger(answer)) return 'type'
  const value = answer as number
  const most = Math.min(highest(question.max, when), sumOf(question.maxRef, clean))
  return value < question.min || value > most ? 'range' : undefined
}

const highest = (max: number | 'currentYear' | undefined, when: When): number =>
  max === 'currentYear' ? Number(when.today.slice(0, 4)) : (max ?? Number.POSITIVE_INFINITY)

/** What the answers referred to come to; no bound while one of them is missing. */
function sumOf(keys: readonly string[] | undefined, clean: Answers): number {
  const parts = (keys ?? []).map((key) => clean[key])
  if (parts.length === 0 || parts.some((part) => typeof part !== 'number')) return Number.POSITIVE_INFINITY
  return parts.reduce<number>((sum, part) => sum + Number(part), 0)
}

/** How many of each kind; a kind may be left out. */
export function checkGroup(
  question: QuestionOf<'group'>,
  answer: unknown,
  clean: Answers,
): AnswerProblem | undefined {
  if (!isObject(answer)) return 'type'
  const names = question.counts.map((count) => count.value)
  const counts = names.map((name) => answer[name] ?? undefined).filter((count) => count !== undefined)
  if (!counts.every((count) => Number.isSafeInteger(count))) return 'type'
  if (Object.keys(answer).some((name) => !names.includes(name))) return 'option'
  const most = sumOf(question.maxRef, clean)
  return counts.some((count) => Number(count) < question.min || Number(count) > most) ? 'range' : undefined
}

/** An object of JSON that is not a list. */
export const isObject = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer)
