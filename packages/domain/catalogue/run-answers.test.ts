import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runAnswers } from './run-answers.ts'

interface AnswersCase {
  readonly id: string
  readonly about: string
  readonly expected: readonly { readonly question: string; readonly problem: string }[]
}

/** The cases of the contract of the command line checks, each with why it exists. */
const cases = JSON.parse(
  readFileSync(new URL('answers-cases.json', import.meta.url), 'utf8'),
) as readonly AnswersCase[]

const NOON = Date.parse('2026-03-02T12:00:00+07:00')

describe('answers of a file', () => {
  const results = runAnswers(cases, NOON)

  it.each(cases.map((known, at) => [known.id, known.about, known, at] as const))(
    '%s %s',
    (id, _, known, at) => {
      expect(results[at]).toEqual({ id, problems: known.expected })
    },
  )

  it('are all there', () => expect(cases).toHaveLength(295))
})

describe('an entry of a file', () => {
  const check = (entry: unknown) => runAnswers([entry], NOON)[0]
  const born = (on: string, more: object) => {
    const answers = { childBirthDate: on }
    const result = check({ id: 1, service: 'EDU-01', answers, ...more })
    return result !== undefined && 'problems' in result
      ? result.problems.find(({ question }) => question === 'childBirthDate')?.problem
      : undefined
  }

  it('names a service of the catalogue, by sheet or by the id of a health service', () => {
    expect(check({ id: 'x', service: 'HSG-99', answers: {} })).toEqual({
      id: 'x',
      problem: 'unknown-service',
    })
    expect(check({ id: 'x', service: '__proto__', answers: {} })).toEqual({
      id: 'x',
      problem: 'unknown-service',
    })
    expect(check(null)).toEqual({ id: null, problem: 'unknown-service' })
    expect(check({ id: 'x', service: 'child-growth', answers: { weightKg: 7.2 } })).toEqual({
      id: 'x',
      problems: [],
    })
  })

  it('carries an object of answers', () => {
    for (const answers of [undefined, null, [], 'x', 3])
      expect(check({ id: 'x', service: 'HSG-01', answers })).toEqual({ id: 'x', problem: 'bad-answers' })
  })

  it('is held against today, else the day now is written with, else the clock of the machine', () => {
    expect(born('2026-03-02', {})).toBeUndefined()
    expect(born('2026-03-03', {})).toBe('date')
    expect(born('2026-03-03', { today: '2026-03-03' })).toBeUndefined()
    expect(born('2026-04-01', { now: '2026-04-01T00:30:00+09:00' })).toBeUndefined()
    expect(born('2026-04-01', { now: '2026-03-31T23:30:00+07:00' })).toBe('date')
    expect(born('2026-04-01', { today: '2026-03-31', now: '2026-04-01T00:30:00+09:00' })).toBe('date')
  })

  it('that says only today may tell of something until its last minute', () => {
    const happened = (eventDateTime: string) => {
      const result = check({ id: 1, service: 'ORD-05', today: '2026-05-01', answers: { eventDateTime } })
      return (
        result !== undefined && 'problems' in result && result.problems.some((one) => one.problem === 'date')
      )
    }
    expect(happened('2026-05-01T23:59:59+07:00')).toBe(false)
    expect(happened('2026-05-02T00:00:00+07:00')).toBe(true)
  })
})
