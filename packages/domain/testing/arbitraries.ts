import fc from 'fast-check'
import { type AnyService, serviceById } from '../catalogue/index.ts'
import {
  addDays,
  type ClockReading,
  type Contribution,
  type FrozenFigure,
  holds,
  type JournalEntry,
  type Move,
  type PlainDate,
  type Question,
  type QuestionOf,
  type QuestionProblem,
  type Uuid,
} from '../core/index.ts'
import { cast, posts } from './cast.ts'
import { entry, restartEntries } from './entry.ts'

/** Few ids, so that random entries speak of the same posts and people. */
const REFERENCES: readonly Uuid[] = [
  ...Object.values(posts),
  ...Object.values(cast).map((person) => person.id),
]

const MAX_ENTRIES = 7

/** Ids of the entries an arbitrary makes, known before they are made: edits say which of them they saw. */
const idAt = (index: number): Uuid => `01900000-0000-7000-8000-${(index + 1).toString(16).padStart(12, '0')}`
const IDS: readonly Uuid[] = Array.from({ length: MAX_ENTRIES }, (_, index) => idAt(index))

/** A valid answer to a question, as a phone would store it; a date as days before the entry's day. */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'text':
      return textFor(question)
    case 'decimal':
      return decimalFor(question.min, question.max, question.decimals)
    case 'integer':
    case 'money':
      return wholeNumberFor(question)
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.nat(2500)
    case 'time':
      return question.after === undefined ? fc.constantFrom('00:00', '07:30') : fc.constant('09:15')
    case 'datetime':
      return fc.constant(
        question.after === undefined ? '2024-12-31T23:10+07:00' : '2024-12-31T23:22:30+07:00',
      )
    case 'nik':
      return fc.constantFrom('3515126712909531', '3515122902000001')
    case 'nokk':
      return fc.constant('3515120101159002')
    case 'phone':
      return fc.constantFrom('081234567890', '+6281234567890')
    case 'geo':
      return fc.constantFrom({ lat: -7.25, lng: 112.75 }, { lat: -7.25, lng: 112.75, accuracyM: 12 })
    case 'photo':
    case 'file':
      return fc.constant([{ type: question.mime[0], bytes: 184_320, name: 'depan.jpg' }])
    case 'group':
      return fc.constant(Object.fromEntries(question.counts.map((count) => [count.value, 0])))
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.value))
    case 'choices':
      return choicesFor(
        question.options.map((option) => option.value),
        question.exclusive ?? [],
      )
    case 'reference':
      return fc.constantFrom(...REFERENCES)
    case 'figures':
      return figuresFor(Math.min(question.max, 3))
    case 'references':
      return fc.subarray([...IDS, ...REFERENCES], { maxLength: Math.min(question.max, 4) })
  }
}

/** Figures of every kind, each with a name of its own. */
const figuresFor = (max: number): fc.Arbitrary<FrozenFigure[]> => {
  const count = fc.nat(2000)
  const contribution = fc.oneof(
    count.map((counted): Contribution => ({ kind: 'reach', counted, reached: Math.floor(counted / 2) })),
    count.map((one): Contribution => ({ kind: 'count', count: one })),
    fc.dictionary(fc.constantFrom('L', 'P', 'infant.new.L'), count).map(
      // A dictionary has no prototype, and no JSON gives one back like that.
      (parts): Contribution => ({ kind: 'parts', parts: { ...parts } }),
    ),
  )
  return fc
    .array(contribution, { minLength: 1, maxLength: max })
    .map((all) => all.map((one, at) => ({ indicator: `made.up${at}`, version: 1, contribution: one })))
}

function textFor(question: QuestionOf<'text'>): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 40 } = question
  const fits = (text: string) =>
    text === text.trim().normalize('NFC') && [...text].length >= minLength && [...text].length <= maxLength
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(fits)
  const letter = fc.constantFrom(...'abiusnSéñ’ 07.')
  const length = { minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, minLength + 12) }
  return fc.string({ unit: letter, ...length }).filter((text) => text.trim() !== '' && fits(text))
}

/** The least, where another answer bounds it: that one is drawn too. */
function wholeNumberFor({ min, max, maxRef }: QuestionOf<'integer' | 'money'>): fc.Arbitrary<number> {
  if (maxRef !== undefined) return fc.constant(min)
  return fc.integer({ min, max: max === 'currentYear' ? 2024 : (max ?? min) })
}

function decimalFor(min: number, max: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals
  return fc
    .integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) })
    .map((scaled) => Number((scaled / scale).toFixed(decimals)))
}

function choicesFor(values: readonly string[], exclusive: readonly string[]): fc.Arbitrary<string[]> {
  const together = values.filter((value) => !exclusive.includes(value))
  const many = fc.subarray(together, { minLength: Math.min(1, together.length) })
  return exclusive.length === 0
    ? many
    : fc.oneof(
        many,
        fc.constantFrom(...exclusive).map((value) => [value]),
      )
}

interface Plan {
  readonly day: PlainDate
  readonly answers: Readonly<Record<string, unknown>>
  readonly chosen: readonly string[]
  readonly saw: readonly Uuid[]
  readonly pick: number
  readonly clock: number
  readonly amends: { readonly of: number; readonly how: 'replace' | 'void' } | undefined
}

/** Nothing here depends on another draw: patterns are read once per service, not once per entry. */
function planFor(service: AnyService): fc.Arbitrary<Plan> {
  const keys = service.questions.map((question) => question.key)
  const answers = Object.fromEntries(service.questions.map((question) => [question.key, answerTo(question)]))
  const drawn = fc.record({
    days: fc.nat(500),
    answers: fc.record(answers),
    chosen: fc.subarray(keys, { minLength: Math.min(1, keys.length) }),
    saw: fc.subarray([...IDS], { maxLength: 3 }),
    pick: fc.nat(20),
    // Few readings, so that entries are recorded at the same instant too.
    clock: fc.nat(4),
    amends: fc.option(
      fc.record({ of: fc.nat(MAX_ENTRIES - 1), how: fc.constantFrom('replace' as const, 'void' as const) }),
      { nil: undefined, freq: 4 },
    ),
  })
  return drawn.map(({ days, answers, ...rest }) => {
    const day = addDays('2025-01-01', days)
    return { ...rest, day, answers: withDates(service.questions, answers, day) }
  })
}

/** The day of the first recording: no date but a promised one is later. */
const RECORDED: PlainDate = '2026-01-01'

/** Dates are drawn as days before the entry's own day and the day it was recorded; promised ones as days after. */
function withDates(
  questions: readonly Question[],
  drawn: Readonly<Record<string, unknown>>,
  day: PlainDate,
): Record<string, unknown> {
  const last = day < RECORDED ? day : RECORDED
  const dated = questions
    .filter((question) => question.type === 'date')
    .map(({ key, min }) => {
      const days = Number(drawn[key])
      return [key, min === 'today' ? addDays(RECORDED, 31 + days) : addDays(last, -days)]
    })
  return { ...drawn, ...Object.fromEntries(dated) }
}

/**
 * Entries of one service about one subject: every body readable, some entries amended or voided, clocks that
 * tie and go back, moves that follow the workflow with the first few kept.
 */
export function entriesOf(serviceId: string, about: Uuid): fc.Arbitrary<JournalEntry[]> {
  const service = serviceById(serviceId)
  if (service === undefined) throw new Error(`no service ${serviceId}`)
  const plans = fc.array(planFor(service), { maxLength: MAX_ENTRIES })
  return fc.tuple(plans, fc.nat(MAX_ENTRIES)).map(([made, kept]) => {
    restartEntries()
    const bodies =
      service.kind === 'move' ? movesOf(service, made) : made.map((plan) => bodyOf(service, plan))
    return made.flatMap((plan, index) => {
      const body = bodies[index]
      return body === undefined ? [] : [entryOf(service, about, plan, index, body, index < kept)]
    })
  })
}

const recordedIn = (plan: Plan): ClockReading => `2026-01-0${plan.clock + 1}T00:00:00.000Z-0000`

function entryOf(
  service: AnyService,
  about: Uuid,
  plan: Plan,
  index: number,
  body: unknown,
  isKept: boolean,
): JournalEntry {
  const amends =
    plan.amends === undefined || plan.amends.of === index || service.kind === 'move'
      ? undefined
      : { entry: idAt(plan.amends.of), how: plan.amends.how, why: 'keliru' }
  return entry({
    id: idAt(index),
    service: service.id,
    about,
    happenedOn: plan.day,
    recordedAt: recordedIn(plan),
    body: amends?.how === 'void' ? null : body,
    ...(amends === undefined ? {} : { amends }),
    ...(isKept ? { seq: index + 1 } : {}),
  })
}

/** A walk through the workflow; the body of a step that cannot be made readable ends it. */
function movesOf(service: AnyService, plans: readonly Plan[]): (unknown | undefined)[] {
  let state = service.workflow?.initial ?? ''
  return plans.map((plan) => {
    const steps = (service.workflow?.moves ?? []).filter((move: Move) => move.from === state)
    const step = steps[plan.pick % Math.max(1, steps.length)]
    if (step === undefined) return undefined
    const body = readableBody(service, plan, { from: step.from, to: step.to })
    if (body !== undefined) state = step.to
    return body
  })
}

function bodyOf(service: AnyService, plan: Plan): unknown | undefined {
  if (service.kind !== 'edit') return readableBody(service, plan, {})
  const fields = plan.chosen.map((key) => [key, { value: plan.answers[key], saw: plan.saw }])
  return Object.fromEntries(fields)
}

/** Adds what is asked for and takes out what is refused, until the service reads the body or gives up. */
function readableBody(service: AnyService, plan: Plan, fixed: object): unknown | undefined {
  const body: Record<string, unknown> = { ...fixed, ...relevantAnswers(service, plan) }
  for (let round = 0; round < 12; round++) {
    const recordedAt = recordedIn(plan)
    const read = service.readBody({ version: service.version, happenedOn: plan.day, recordedAt, body })
    if (read.ok) return body
    if (read.problem.code !== 'unreadable-body') return undefined
    for (const { question, problem } of read.problem.problems as readonly QuestionProblem[]) {
      if (problem === 'required' && body[question] === undefined) body[question] = plan.answers[question]
      else delete body[question]
    }
  }
  return undefined
}

function relevantAnswers(service: AnyService, plan: Plan): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const question of service.questions) {
    const relevant = question.when === undefined || holds(question.when, answers)
    if (relevant && (question.required === true || plan.chosen.includes(question.key)))
      answers[question.key] = plan.answers[question.key]
  }
  return answers
}

/** The same things in another order, some of them twice. */
export const shuffledAndDoubled = <T>(things: readonly T[]): fc.Arbitrary<T[]> => {
  const all = things.map((_, index) => index)
  return fc
    .tuple(fc.subarray(all), fc.array(fc.nat(), { minLength: 2 * all.length, maxLength: 2 * all.length }))
    .map(([twice, ranks]) =>
      [...all, ...twice]
        .map((index, place) => ({ index, rank: ranks[place] ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ index }) => things[index] as T),
    )
}
