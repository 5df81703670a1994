import { defineService, isMissing, type QuestionProblem } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { type ChildGrowthBody, childGrowthQuestions, MEASURES } from './form.ts'
import { childGrowthIndicators, childGrowthRatios } from './indicators.ts'
import { childGrowthRules } from './rules.ts'
import { name } from './text.ts'
import { type ChildGrowthView, childGrowthView } from './view.ts'

/** Weighing and measuring children under six: the heart of a session day. */
export const childGrowth = defineService<ChildGrowthBody, ChildGrowthView, PersonSubject>({
  id: 'child-growth',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'health:L3',
  name,
  questions: childGrowthQuestions,
  checks: somethingMeasured,
  view: childGrowthView,
  rules: childGrowthRules,
  indicators: childGrowthIndicators,
  ratios: childGrowthRatios,
})

/** A child who cannot be weighed may still be measured, or show swollen feet. */
function somethingMeasured(body: ChildGrowthBody): QuestionProblem[] {
  const seen = body.oedema === true || MEASURES.some((measure) => !isMissing(body[measure]))
  return seen ? [] : [{ question: 'weightKg', problem: 'required' }]
}
