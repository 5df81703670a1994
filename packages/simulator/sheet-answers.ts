import {
  addDays,
  type Answers,
  holds,
  type PlainDate,
  type Question,
  type ServiceSheet,
  type Uuid,
} from '@simpul/domain/core'
import type { Random } from './random.ts'

/** Who answers, when, and what is known beforehand by the key of its question. */
export interface Answering {
  readonly random: Random
  readonly on: PlainDate
  readonly writer: Uuid
  /** A report that others may name. */
  readonly event: Uuid
  readonly known: Answers
}

/** How often somebody answers what need not be answered. */
const OPTIONAL = 0.4

/** The answers of somebody who fills in a whole form: every required question, and some of the others. */
export function sheetAnswers({ questions }: Pick<ServiceSheet, 'questions'>, answering: Answering): Answers {
  const answers: Record<string, unknown> = {}
  for (const question of questions) {
    const { key, when, required, computed } = question
    if (computed !== undefined || (when !== undefined && !holds(when, answers))) continue
    const given = answering.known[key]
    if (given !== undefined) answers[key] = given
    else if (required === true || (isLight(question) && answering.random.chance(OPTIONAL)))
      answers[key] = answerTo(question, answering, answers)
  }
  return answers
}

/** What may be left out is answered when it costs a tap. */
const isLight = ({ type }: Question): boolean => ['boolean', 'choice', 'choices'].includes(type)

function answerTo(question: Question, { random, on, writer, event }: Answering, answers: Answers): unknown {
  switch (question.type) {
    case 'text':
      return textFor(question, random)
    case 'integer':
    case 'money':
      return wholeFor(question, random, answers)
    case 'decimal':
      return Number(
        (question.min + (question.max - question.min) * 0.25 * random.next()).toFixed(question.decimals),
      )
    case 'boolean':
      return random.chance(0.5)
    case 'date':
      return question.min === 'today' ? addDays(on, 3) : on
    case 'time':
      return question.after === undefined ? '08:00' : '11:30'
    case 'datetime':
      return `${on}T0${question.after === undefined ? 1 : 2}:00:00+07:00`
    case 'choice':
      return random.pick(question.options).value
    case 'choices': {
      const plain = question.options.filter(({ value }) => !question.exclusive?.includes(value))
      return [random.pick(plain.length > 0 ? plain : question.options).value]
    }
    case 'nik':
      return nikFor(random)
    case 'nokk':
      return `187201${String(random.whole(1, 28)).padStart(2, '0')}0615${String(random.whole(1, 9999)).padStart(4, '0')}`
    case 'phone':
      return `0812${random.whole(10_000_000, 99_999_999)}`
    case 'geo':
      return { lat: -5.11 - random.next() / 100, lng: 105.3 + random.next() / 100, accuracyM: 8 }
    case 'photo':
    case 'file':
      return [{ type: question.mime[0], bytes: random.whole(60_000, 190_000) }]
    case 'group':
      return countsFor(question, random, answers)
    case 'reference':
      return question.to === 'report' ? event : writer
    case 'references':
      return [event]
    case 'figures':
      return []
  }
}

const PLACES = ['Jalan Kenanga', 'Gang Mawar', 'Blok B', 'Lorong Melati'] as const

function textFor(
  { pattern, minLength = 2, maxLength = 200, multiline }: Extract<Question, { type: 'text' }>,
  random: Random,
) {
  if (pattern !== undefined) return patternFor(pattern, random)
  const words = multiline === true ? 'Keterangan warga, dicatat kader di tempat' : random.pick(PLACES)
  return words.padEnd(minLength, '.').slice(0, maxLength)
}

/** The three forms numbers have in the forms: RT and RW, a bank of digits, a code in capitals. */
function patternFor(pattern: string, random: Random): string {
  if (pattern.includes('1,3')) return String(random.whole(1, 9)).padStart(3, '0')
  const length = Number(/\{(\d+)\}/.exec(pattern)?.[1] ?? 1)
  return Array.from({ length }, () => String(random.whole(1, 9))).join('')
}

const sumOf = (keys: readonly string[] | undefined, answers: Answers): number | undefined =>
  keys?.every((key) => typeof answers[key] === 'number')
    ? keys.reduce((sum, key) => sum + Number(answers[key]), 0)
    : undefined

function wholeFor(
  { type, min, max, maxRef }: Extract<Question, { type: 'integer' | 'money' }>,
  random: Random,
  answers: Answers,
): number {
  const bound = max === 'currentYear' ? 2020 : (max ?? min + 50)
  const most = Math.min(bound, sumOf(maxRef, answers) ?? bound)
  if (type === 'money') return Math.max(min, Math.min(most, random.whole(4, 60) * 50_000))
  return max === 'currentYear'
    ? random.whole(Math.max(min, 1990), bound)
    : random.whole(min, Math.min(most, min + 6))
}

function countsFor(
  { counts, min, maxRef }: Extract<Question, { type: 'group' }>,
  random: Random,
  answers: Answers,
) {
  const most = Math.min(min + 2, sumOf(maxRef, answers) ?? min + 2)
  return Object.fromEntries(
    counts.slice(0, 1).map(({ value }) => [value, random.whole(Math.min(min, most), most)]),
  )
}

/** Day, month and year of birth stand in it; women have 40 added to the day. */
function nikFor(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = random.whole(1, 28) + (random.chance(0.5) ? 40 : 0)
  return `187201${two(day)}${two(random.whole(1, 12))}${two(random.whole(60, 99))}${String(random.whole(1, 9999)).padStart(4, '0')}`
}
