import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growthRules } from './growth-rules.ts'
import { peopleRules } from './people-rules.ts'
import { runRules } from './rule-runner.ts'

interface RuleCase {
  readonly id: string
  readonly rule: string
  readonly input: unknown
  readonly expected: unknown
  readonly why: string
}

const cases = JSON.parse(readFileSync(new URL('health-cases.json', import.meta.url), 'utf8')) as RuleCase[]
const known = new Set([...Object.keys(peopleRules), ...Object.keys(growthRules)])

describe('rules of the health reference', () => {
  it.each(cases.filter((wanted) => known.has(wanted.rule)))('$id: $why', ({ id, rule, input, expected }) => {
    expect(runRules([{ id, rule, input }])).toEqual([{ id, actual: expected }])
  })

  it('answers the 69 cases of growth, age, NIK and data quality', () => {
    expect(cases.filter((wanted) => known.has(wanted.rule))).toHaveLength(69)
  })

  it('says which rules it does not know', () => {
    expect(
      runRules([{ id: 1, rule: 'vitaminA.due', input: {} }, { id: 2 }, { id: 3, rule: 'constructor' }]),
    ).toEqual([
      { id: 1, problem: 'unknown-rule' },
      { id: 2, problem: 'unknown-rule' },
      { id: 3, problem: 'unknown-rule' },
    ])
  })

  it.each([...known])('%s survives every odd input', (rule) => {
    const odd = [
      undefined,
      null,
      3,
      'x',
      [],
      {},
      { __proto__: null },
      { birth: 5, z: 'x', counts: [1], weighings: 3 },
    ]
    for (const input of odd) expect(runRules([{ id: rule, rule, input }])).toHaveLength(1)
    expect(runRules([{ id: rule, rule, input: null }])).toEqual([{ id: rule, problem: 'bad-input' }])
  })

  it('never lets one bad case stop the others', () => {
    expect(
      runRules([
        null,
        { id: 'a', rule: 'age.days', input: { birth: '2025-02-30', on: '2025-03-01' } },
        { id: 'b', rule: 'age.days', input: { birth: '2025-02-28', on: '2025-03-01' } },
      ]),
    ).toEqual([
      { id: null, problem: 'bad-input' },
      { id: 'a', problem: 'bad-input' },
      { id: 'b', actual: { days: 1 } },
    ])
  })
})
