import { defineService, type EditBody } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { personQuestions } from './form.ts'
import { personRules } from './rules.ts'
import { name } from './text.ts'
import { type PersonView, personView } from './view.ts'

export const person = defineService<EditBody, PersonView, PersonSubject>({
  id: 'person',
  version: 1,
  kind: 'edit',
  subject: 'person',
  lane: 'register',
  name,
  questions: personQuestions,
  view: personView,
  rules: personRules,
})
