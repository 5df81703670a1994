import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

/**
 * Which answers a step needs is said in `checks`: questions do not see the step. The receiver gets the history only on
 * acceptance, so a proposal itself says whom it is about, and no more than what tells one child from another.
 */
export const transferQuestions: readonly Question[] = [
  { key: 'sender', type: 'reference', to: 'unit', label: questions.sender },
  { key: 'receiver', type: 'reference', to: 'unit', label: questions.receiver },
  { key: 'movedOn', type: 'date', label: questions.movedOn },
  { key: 'name', type: 'text', label: questions.name, maxLength: 120 },
  { key: 'birthDate', type: 'date', label: questions.birthDate, notAfterHappenedOn: true },
  { key: 'motherName', type: 'text', label: questions.motherName, maxLength: 120 },
  { key: 'reason', type: 'text', label: questions.reason, maxLength: 500 },
]
