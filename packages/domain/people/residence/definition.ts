import { defineService } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { residenceQuestions } from './form.ts'
import { residenceIndicators } from './indicators.ts'
import { residenceRules } from './rules.ts'
import { name } from './text.ts'
import { type ResidenceBody, type ResidenceView, residenceView } from './view.ts'

export const residence = defineService<ResidenceBody, ResidenceView, PersonSubject>({
  id: 'residence',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'register',
  name,
  questions: residenceQuestions,
  naming: ['towards', 'comesFrom'],
  view: residenceView,
  rules: residenceRules,
  indicators: residenceIndicators,
})
