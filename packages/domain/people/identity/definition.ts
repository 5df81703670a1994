import { defineService, type EditBody } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { identityQuestions } from './form.ts'
import { identityRules } from './rules.ts'
import { name } from './text.ts'
import { type IdentityView, identityView } from './view.ts'

export const identity = defineService<EditBody, IdentityView, PersonSubject>({
  id: 'identity',
  version: 1,
  kind: 'edit',
  subject: 'person',
  lane: 'identity',
  name,
  questions: identityQuestions,
  view: identityView,
  rules: identityRules,
})
