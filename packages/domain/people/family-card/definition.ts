import { defineService, type EditBody } from '../../core/index.ts'
import { familyCardQuestions } from './form.ts'
import { familyCardRules } from './rules.ts'
import { name } from './text.ts'
import { type FamilyCardView, familyCardView } from './view.ts'

/**
 * The card of a family, with an id of its own: its number changes when a new family is formed.
 * It is a kind of household as far as subjects go.
 */
export const familyCard = defineService<EditBody, FamilyCardView, unknown>({
  id: 'family-card',
  version: 1,
  kind: 'edit',
  subject: 'household',
  lane: 'identity',
  name,
  questions: familyCardQuestions,
  view: familyCardView,
  rules: familyCardRules,
})
