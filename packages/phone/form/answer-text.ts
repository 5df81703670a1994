import type { Attachment, Option, Point, Question, Text } from '@simpul/domain/core'
import { answers as text } from '../text/form-text.ts'
import { say, sayDate, sayNumber } from '../text/language.ts'

/** An answer as people read it: the words of a choice, grouped digits, a date. Numbers of people are given as they are. */
export function answerText(question: Question, value: unknown): string {
  switch (question.type) {
    case 'boolean':
      return say(value === true ? text.yes : text.no)
    case 'choice':
      return optionText(question.options, value)
    case 'choices':
      return listOf(value)
        .map((one) => optionText(question.options, one))
        .join(', ')
    case 'date':
      return typeof value === 'string' ? sayDate(value) : String(value)
    case 'datetime':
      return `${sayDate(String(value).slice(0, 10))}, ${String(value).slice(11, 16)}`
    case 'money':
      return `Rp${sayNumber(Number(value), 0)}`
    case 'integer':
    case 'decimal':
      return withUnit(
        sayNumber(Number(value), question.type === 'decimal' ? question.decimals : 0),
        question.unit,
      )
    case 'geo':
      return pointText(value as Point)
    case 'photo':
    case 'file':
      return say(question.type === 'photo' ? text.photos : text.files, { count: listOf(value).length })
    case 'group':
      return countsText(question.counts, value as Readonly<Record<string, number>>)
    default:
      return String(value)
  }
}

const withUnit = (number: string, unit: string | Text | undefined): string =>
  unit === undefined ? number : `${number} ${unitText(unit)}`

/** A unit that every language writes alike is a sign, others are words. */
export const unitText = (unit: string | Text): string => (typeof unit === 'string' ? unit : say(unit))

const optionText = (options: readonly Option[], value: unknown): string => {
  const option = options.find((one) => one.value === value)
  return option === undefined ? String(value) : say(option.label)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export function pointText({ lat, lng, accuracyM }: Point): string {
  const place = `${sayNumber(lat, 5)}; ${sayNumber(lng, 5)}`
  return accuracyM === undefined ? place : `${place} (±${sayNumber(accuracyM, 0)} m)`
}

const countsText = (counts: readonly Option[], value: Readonly<Record<string, number | null>>): string =>
  counts
    .flatMap(({ value: key, label }) => (value[key] == null ? [] : [`${say(label)} ${value[key]}`]))
    .join(', ')

/** The attachments of an answer. */
export const attachmentsOf = (value: unknown): readonly Attachment[] => listOf(value) as readonly Attachment[]
