import { fill, type Language, localeOf, numberText, type Text } from '../text.ts'
import type { Point } from './check-evidence.ts'
import type { Option, Question } from './question.ts'

const text = (id: string, en: string): Text => ({ id, en })

const TEXTS = {
  yes: text('Ya', 'Yes'),
  no: text('Tidak', 'No'),
  photos: text('{count} foto', '{count} photos'),
  files: text('{count} berkas', '{count} files'),
}

/** An answer as people read it: words of a choice, grouped digits with their unit, a day written out. */
export function answerText(question: Question, answer: unknown, language: Language): string {
  switch (question.type) {
    case 'boolean':
      return (answer === true ? TEXTS.yes : TEXTS.no)[language]
    case 'choice':
      return optionText(question.options, answer, language)
    case 'choices':
      return listOf(answer)
        .map((one) => optionText(question.options, one, language))
        .join(', ')
    case 'date':
      return dayText(String(answer), language)
    case 'datetime':
      return `${dayText(String(answer).slice(0, 10), language)}, ${String(answer).slice(11, 16)}`
    case 'money':
      return `Rp${numberText(Number(answer), language, 0)}`
    case 'integer':
      // A year is no amount.
      if (question.max === 'currentYear') return String(answer)
      return withUnit(numberText(Number(answer), language, 0), question.unit, language)
    case 'decimal':
      return withUnit(numberText(Number(answer), language, question.decimals), question.unit, language)
    case 'geo':
      return pointText(answer as Point, language)
    case 'photo':
      return fill(TEXTS.photos, language, { count: listOf(answer).length })
    case 'file':
      return fill(TEXTS.files, language, { count: listOf(answer).length })
    case 'group':
      return countsText(question.counts, answer, language)
    default:
      return String(answer)
  }
}

const dayText = (day: string, language: Language): string =>
  fill({ id: '{day}', en: '{day}' }, language, { day })

function withUnit(number: string, unit: string | Text | undefined, language: Language): string {
  if (unit === undefined) return number
  return `${number} ${typeof unit === 'string' ? unit : unit[language]}`
}

/** An option that this version of the form does not have any more is shown by its code. */
const optionText = (options: readonly Option[], answer: unknown, language: Language): string =>
  options.find(({ value }) => value === answer)?.label[language] ?? String(answer)

const listOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : [])

/** Decimals of a degree: about a metre. */
const POINT_DECIMALS = 5

/** A point as people read it, with how sure it is. */
export function pointText({ lat, lng, accuracyM }: Point, language: Language): string {
  const degrees = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: POINT_DECIMALS })
  const place = `${degrees.format(lat)}; ${degrees.format(lng)}`
  return accuracyM === undefined ? place : `${place} (±${numberText(accuracyM, language, 0)} m)`
}

function countsText(counts: readonly Option[], answer: unknown, language: Language): string {
  const given = (answer ?? {}) as Readonly<Record<string, number | null>>
  return counts
    .flatMap(({ value, label }) => (given[value] == null ? [] : [`${label[language]} ${given[value]}`]))
    .join(', ')
}
