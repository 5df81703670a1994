import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

const TIME = '^([01][0-9]|2[0-3])[:.][0-5][0-9]$'

export const sessionDayQuestions: readonly Question[] = [
  { key: 'day', type: 'date', label: questions.day, required: true },
  { key: 'movedTo', type: 'date', label: questions.movedTo },
  { key: 'openedAt', type: 'text', label: questions.openedAt, maxLength: 5, pattern: TIME },
  { key: 'closedAt', type: 'text', label: questions.closedAt, maxLength: 5, pattern: TIME },
  { key: 'note', type: 'text', label: questions.note, maxLength: 2000 },
  { key: 'reason', type: 'text', label: questions.reason, maxLength: 500 },
]
