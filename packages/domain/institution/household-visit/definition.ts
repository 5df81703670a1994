import { defineService, type PlainDate, type QuestionProblem } from '../../core/index.ts'
import { householdVisitQuestions } from './form.ts'
import { name } from './text.ts'
import { type HouseholdVisitBody, type HouseholdVisitView, householdVisitView } from './view.ts'

/**
 * A family was called on: one conversation for all sectors. It lies in the register, which every kader of the post reads;
 * the visits of the health sector to one person (`home-visit`) are another thing and are written beside it.
 */
export const householdVisit = defineService<HouseholdVisitBody, HouseholdVisitView | undefined, unknown>({
  id: 'household-visit',
  version: 1,
  kind: 'fact',
  subject: 'visit',
  lane: 'register',
  name,
  questions: householdVisitQuestions,
  naming: ['companion'],
  checks: sensible,
  view: householdVisitView,
})

/** It says whom it was paid to, and the next one is not before this one. */
function sensible(
  { household, person, nextOn }: HouseholdVisitBody,
  happenedOn: PlainDate,
): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  if (household === undefined && person === undefined)
    problems.push({ question: 'household', problem: 'required' })
  if (nextOn !== undefined && nextOn < happenedOn) problems.push({ question: 'nextOn', problem: 'range' })
  return problems
}
