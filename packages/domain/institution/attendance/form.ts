import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

export const attendanceQuestions: readonly Question[] = [
  { key: 'sessionDay', type: 'reference', label: questions.sessionDay, required: true },
  { key: 'present', type: 'boolean', label: questions.present },
  { key: 'guest', type: 'boolean', label: questions.guest },
]
