import { defineService, type EditBody } from '../../core/index.ts'
import { householdQuestions } from './form.ts'
import { householdRules } from './rules.ts'
import { name } from './text.ts'
import { type HouseholdView, householdView } from './view.ts'

/** Those who live in one dwelling; one dwelling may hold several family cards. */
export const household = defineService<EditBody, HouseholdView, unknown>({
  id: 'household',
  version: 1,
  kind: 'edit',
  subject: 'household',
  lane: 'register',
  name,
  questions: householdQuestions,
  view: householdView,
  rules: householdRules,
})
