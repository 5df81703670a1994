import { defineService } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { samePersonQuestions } from './form.ts'
import { samePersonRules } from './rules.ts'
import { name } from './text.ts'
import { type SamePersonBody, type SamePersonView, samePersonView } from './view.ts'

/** Its entries are facts by form, edits by order: `saw` says which decisions the writer saw. */
export const samePerson = defineService<SamePersonBody, SamePersonView, PersonSubject>({
  id: 'same-person',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'register',
  name,
  questions: samePersonQuestions,
  view: samePersonView,
  rules: samePersonRules,
})
