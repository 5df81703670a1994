import { defineService, type PlainDate, type QuestionProblem } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { membershipQuestions } from './form.ts'
import { name } from './text.ts'
import { type MembershipBody, type MembershipView, membershipView } from './view.ts'

export const membership = defineService<MembershipBody, MembershipView, PersonSubject>({
  id: 'membership',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'register',
  name,
  questions: membershipQuestions,
  checks: endsAfterItBegan,
  view: membershipView,
})

function endsAfterItBegan(body: MembershipBody, happenedOn: PlainDate): QuestionProblem[] {
  const backwards = body.to !== undefined && body.to < (body.from ?? happenedOn)
  return backwards ? [{ question: 'to', problem: 'date' }] : []
}
