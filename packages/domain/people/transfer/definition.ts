import { defineService, type QuestionProblem } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { transferQuestions } from './form.ts'
import { transferRules } from './rules.ts'
import { name } from './text.ts'
import { type TransferBody, type TransferView, transferView } from './view.ts'
import { transferWorkflow } from './workflow.ts'

export const transfer = defineService<TransferBody, TransferView, PersonSubject>({
  id: 'transfer',
  version: 1,
  kind: 'move',
  subject: 'person',
  lane: 'register',
  name,
  questions: transferQuestions,
  naming: ['name', 'birthDate', 'motherName', 'reason'],
  checks: completeStep,
  workflow: transferWorkflow,
  view: transferView,
  rules: transferRules,
})

/** A proposal names both posts and the day; a refusal says why. */
function completeStep(body: TransferBody): QuestionProblem[] {
  const needed = body.to === 'proposed' ? (['sender', 'receiver', 'movedOn'] as const) : []
  const problems: QuestionProblem[] = needed
    .filter((question) => body[question] === undefined)
    .map((question) => ({ question, problem: 'required' }))
  if (body.to === 'declined' && body.reason === undefined)
    problems.push({ question: 'reason', problem: 'required' })
  if (body.sender !== undefined && body.sender === body.receiver)
    problems.push({ question: 'receiver', problem: 'option' })
  return problems
}
