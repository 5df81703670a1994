import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

/** Which answers a step needs is said in `checks`: questions do not see the step. */
export const transferQuestions: readonly Question[] = [
  { key: 'sender', type: 'reference', to: 'unit', label: questions.sender },
  { key: 'receiver', type: 'reference', to: 'unit', label: questions.receiver },
  { key: 'movedOn', type: 'date', label: questions.movedOn },
  { key: 'reason', type: 'text', label: questions.reason, maxLength: 500 },
]
