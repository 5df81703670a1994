import { growthRules } from './growth-rules.ts'
import { peopleRules } from './people-rules.ts'
import type { Rule } from './rule.ts'
import { BAD } from './rule-input.ts'

/** Every rule that `runRules` knows, by the name it has in the case files. */
const RULES: ReadonlyMap<string, Rule> = new Map(Object.entries({ ...peopleRules, ...growthRules }))

export type RuleAnswer =
  | { readonly id: unknown; readonly actual: unknown }
  | { readonly id: unknown; readonly problem: 'unknown-rule' | 'bad-input' }

/**
 * Answers each case in its order. A case that is no object, or whose input the rule cannot read, is
 * `bad-input`; null in an answer means empty or not applicable.
 */
export const runRules = (cases: readonly unknown[]): RuleAnswer[] => cases.map(runRule)

function runRule(given: unknown): RuleAnswer {
  if (typeof given !== 'object' || given === null) return { id: null, problem: 'bad-input' }
  const { id = null, rule, input } = given as { id?: unknown; rule?: unknown; input?: unknown }
  const known = typeof rule === 'string' ? RULES.get(rule) : undefined
  if (known === undefined) return { id, problem: 'unknown-rule' }
  const actual = known(input)
  return actual === BAD ? { id, problem: 'bad-input' } : { id, actual }
}
