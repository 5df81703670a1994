import { areFrozenFigures } from './frozen-figures.ts'
import { isUuid } from './ids.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'
import type { Text } from './text.ts'

/** One answer that a condition looks at. `empty` is the only test that holds for a missing answer. */
export type Condition =
  | { readonly question: string; readonly is: 'eq' | 'ne' | 'gte' | 'includes'; readonly value: unknown }
  | { readonly question: string; readonly is: 'in'; readonly value: readonly unknown[] }
  | { readonly question: string; readonly is: 'empty' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

interface Asked {
  readonly key: string
  readonly label: Text
  readonly hint?: Text
  readonly required?: boolean
  readonly when?: Condition
}

export interface Option {
  readonly value: string
  readonly label: Text
}

/** A question of a form. Units belong in the label; numbers travel in the unit the label names. */
export type Question =
  | (Asked & {
      readonly type: 'text'
      readonly minLength?: number
      readonly maxLength: number
      readonly pattern?: string
    })
  | (Asked & {
      readonly type: 'decimal'
      readonly min: number
      readonly max: number
      readonly decimals: number
      readonly unit?: string
    })
  | (Asked & { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit?: string })
  | (Asked & { readonly type: 'boolean' })
  | (Asked & { readonly type: 'date'; readonly notAfterHappenedOn?: boolean })
  | (Asked & { readonly type: 'choice'; readonly options: readonly Option[] })
  | (Asked & {
      readonly type: 'choices'
      readonly options: readonly Option[]
      readonly exclusive?: readonly string[]
    })
  /** Names something by its id; a unit's is a UUID, for the tables of the server are keyed by it. */
  | (Asked & { readonly type: 'reference'; readonly to?: 'unit' })
  | (Asked & { readonly type: 'references'; readonly max: number })
  /** Figures as they stood when somebody answered for them; no screen asks, the app fills them in. */
  | (Asked & { readonly type: 'figures'; readonly max: number })

export type Answers = Readonly<Record<string, unknown>>

/** What is wrong with one answer; the words are those of the command line checks. */
export type AnswerProblem =
  | 'required'
  | 'not-relevant'
  | 'unknown-question'
  | 'type'
  | 'option'
  | 'exclusive'
  | 'length'
  | 'pattern'
  | 'range'
  | 'date'

export interface QuestionProblem {
  readonly question: string
  readonly problem: AnswerProblem
}

/** Missing is, for every type: absent, null, white space only, an empty list or object. */
export function isMissing(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true
  if (typeof answer === 'string') return answer.trim() === ''
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && Object.keys(answer).length === 0
}

/** Whether a condition holds over clean answers. Every test but `empty` is false for a missing answer. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  const answer = answers[condition.question]
  if (condition.is === 'empty') return isMissing(answer)
  if (isMissing(answer)) return false
  switch (condition.is) {
    case 'eq':
      return answer === condition.value
    case 'ne':
      return answer !== condition.value
    case 'gte':
      return typeof answer === 'number' && answer >= Number(condition.value)
    case 'includes':
      return Array.isArray(answer) && answer.includes(condition.value)
    case 'in':
      return condition.value.includes(answer)
  }
}

/**
 * Checks answers against their questions and cleans them (trimmed, NFC). Conditions see clean answers only, so
 * one broken answer does not break its neighbours. One problem per question, in form order; then what the form
 * does not have.
 */
export function checkAnswers(
  questions: readonly Question[],
  answers: Answers,
  happenedOn: PlainDate,
): Result<Record<string, unknown>, QuestionProblem[]> {
  const clean: Record<string, unknown> = {}
  const problems: QuestionProblem[] = []
  for (const question of questions) {
    const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
    const problem = checkOne(question, given, clean, happenedOn)
    if (problem !== undefined) problems.push({ question: question.key, problem })
    else if (!isMissing(given)) clean[question.key] = cleaned(given)
  }
  const known = new Set(questions.map((question) => question.key))
  for (const key of Object.keys(answers)
    .filter((key) => !known.has(key))
    .sort())
    problems.push({ question: key, problem: 'unknown-question' })
  return problems.length === 0 ? ok(clean) : err(problems)
}

function checkOne(
  question: Question,
  answer: unknown,
  clean: Answers,
  happenedOn: PlainDate,
): AnswerProblem | undefined {
  const relevant = question.when === undefined || holds(question.when, clean)
  if (isMissing(answer)) return relevant && question.required === true ? 'required' : undefined
  return relevant ? checkValue(question, cleaned(answer), happenedOn) : 'not-relevant'
}

const cleaned = (answer: unknown): unknown =>
  typeof answer === 'string' ? answer.trim().normalize('NFC') : answer

function checkValue(question: Question, answer: unknown, happenedOn: PlainDate): AnswerProblem | undefined {
  switch (question.type) {
    case 'text':
      return checkText(question, answer)
    case 'decimal':
      return checkNumber(answer, question.decimals, question.min, question.max)
    case 'integer':
      return checkNumber(answer, 0, question.min, question.max)
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : 'type'
    case 'date':
      return checkDate(answer, question.notAfterHappenedOn === true ? happenedOn : undefined)
    case 'choice':
      return checkChoice(question.options, answer)
    case 'choices':
      return checkChoices(question.options, question.exclusive ?? [], answer)
    case 'references':
      return checkReferences(question.max, answer)
    case 'figures':
      return checkFigures(question.max, answer)
    case 'reference':
      return isReference(answer) && (question.to !== 'unit' || isUuid(answer)) ? undefined : 'pattern'
  }
}

function checkText(
  question: { readonly minLength?: number; readonly maxLength: number; readonly pattern?: string },
  answer: unknown,
): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  const length = [...answer].length
  if (length < (question.minLength ?? 0) || length > question.maxLength) return 'length'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(answer)) return 'pattern'
  if (question.pattern !== undefined && !new RegExp(question.pattern).test(answer)) return 'pattern'
  return undefined
}

function checkNumber(answer: unknown, decimals: number, min: number, max: number): AnswerProblem | undefined {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'type'
  // 7.25 * 100 is not always a whole number in binary, so the written digits are counted.
  const written = String(answer)
  if (written.includes('e') || (written.split('.')[1]?.length ?? 0) > decimals) return 'type'
  return answer < min || answer > max ? 'range' : undefined
}

function checkDate(answer: unknown, latest: PlainDate | undefined): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  const date = parsePlainDate(answer)
  if (date === undefined) return 'type'
  return latest !== undefined && date > latest ? 'date' : undefined
}

function checkChoice(options: readonly Option[], answer: unknown): AnswerProblem | undefined {
  if (typeof answer !== 'string') return 'type'
  return options.some((option) => option.value === answer) ? undefined : 'option'
}

function checkChoices(
  options: readonly Option[],
  exclusive: readonly string[],
  answer: unknown,
): AnswerProblem | undefined {
  if (!Array.isArray(answer) || !answer.every((value) => typeof value === 'string')) return 'type'
  const known = answer.every((value) => options.some((option) => option.value === value))
  if (!known || new Set(answer).size < answer.length) return 'option'
  return answer.length > 1 && answer.some((value) => exclusive.includes(value)) ? 'exclusive' : undefined
}

const isReference = (answer: unknown): answer is string =>
  typeof answer === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(answer)

function checkFigures(max: number, answer: unknown): AnswerProblem | undefined {
  if (!areFrozenFigures(answer)) return 'type'
  return answer.length > max ? 'range' : undefined
}

function checkReferences(max: number, answer: unknown): AnswerProblem | undefined {
  if (!Array.isArray(answer)) return 'type'
  if (!answer.every(isReference)) return 'pattern'
  return answer.length > max ? 'range' : undefined
}
