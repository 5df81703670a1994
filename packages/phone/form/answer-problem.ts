import type { AnswerProblem, Question, QuestionOf } from '@simpul/domain/core'
import { problems as text } from '../text/form-text.ts'
import { say, sayNumber } from '../text/language.ts'

/**
 * What is wrong with an answer, and what to do, in a sentence.
 *
 * @param labelOf the label of another question, for bounds that other answers set
 */
export function problemText(
  question: Question,
  problem: AnswerProblem,
  labelOf: (key: string) => string,
): string {
  switch (problem) {
    case 'required':
      return requiredText(question)
    case 'type':
      return typeText(question)
    case 'count':
      return 'maxFiles' in question ? say(text.count, { max: question.maxFiles }) : say(text.type)
    case 'length':
      return question.type === 'text' ? lengthText(question) : say(text.type)
    case 'pattern':
      return patternText(question)
    case 'range':
      return rangeText(question, labelOf)
    case 'date':
      return dateText(question, labelOf)
    case 'exclusive':
      return say(text.exclusive)
    case 'option':
      return say(question.type === 'photo' || question.type === 'file' ? text.fileType : text.option)
    default:
      return say(text.type)
  }
}

function requiredText({ type }: Question): string {
  if (type === 'choice' || type === 'boolean') return say(text.choose)
  if (type === 'choices') return say(text.chooseSome)
  if (type === 'photo') return say(text.takePhoto)
  return say(type === 'geo' ? text.takePoint : text.required)
}

function typeText(question: Question): string {
  if (question.type === 'decimal') return say(text.decimals, { count: question.decimals })
  if (question.type === 'date' || question.type === 'datetime') return say(text.wholeDate)
  return say(text.type)
}

function lengthText({ minLength = 0, maxLength }: QuestionOf<'text'>): string {
  if (maxLength === undefined) return say(text.tooShort, { min: minLength })
  return minLength === 0
    ? say(text.tooLong, { max: maxLength })
    : say(text.length, { min: minLength, max: maxLength })
}

const DIGITS = /^\^\[0-9\]\{(\d+),(\d+)\}\$$/

function patternText(question: Question): string {
  if (question.type === 'nik') return say(text.nik)
  if (question.type === 'nokk') return say(text.nokk)
  if (question.type === 'phone') return say(text.phone)
  const digits = question.type === 'text' ? DIGITS.exec(question.pattern ?? '') : null
  return digits === null ? say(text.pattern) : say(text.digits, { max: digits[2] ?? '' })
}

function rangeText(question: Question, labelOf: (key: string) => string): string {
  switch (question.type) {
    case 'geo':
      return say(text.point, { metres: question.maxAccuracyM })
    case 'photo':
    case 'file':
      return say(text.fileSize, { mb: question.maxMb })
    case 'integer':
    case 'money':
    case 'decimal':
    case 'group':
      return boundsText(question, labelOf)
    default:
      return say(text.type)
  }
}

function boundsText(
  question: QuestionOf<'integer' | 'money' | 'decimal' | 'group'>,
  labelOf: (key: string) => string,
): string {
  const bound = 'maxRef' in question ? question.maxRef : undefined
  if (bound !== undefined) return say(text.moreThan, { what: bound.map(labelOf).join(' + ') })
  const { min } = question
  const max = 'max' in question ? question.max : undefined
  if (typeof max === 'number') return say(text.between, { min: numberOf(min), max: numberOf(max) })
  return say(max === 'currentYear' ? text.year : text.atLeast, {
    min: max === 'currentYear' ? min : numberOf(min),
  })
}

const numberOf = (value: number): string => sayNumber(value, Number.isInteger(value) ? 0 : 1)

function dateText(question: Question, labelOf: (key: string) => string): string {
  if ('after' in question && question.after !== undefined)
    return say(text.after, { what: labelOf(question.after) })
  if (question.type === 'datetime') return say(text.notYet)
  if (question.type !== 'date') return say(text.wholeDate)
  if (question.min === 'today') return say(text.notBefore)
  return say(
    question.max === 'today' || question.notAfterHappenedOn === true ? text.notLater : text.wholeDate,
  )
}
