import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

/** Lengths and patterns: the shared form blocks of the institution's domain notes, 2.1 (H and K). */
export const householdQuestions: readonly Question[] = [
  { key: 'headName', type: 'text', label: questions.headName, required: true, minLength: 2, maxLength: 120 },
  { key: 'address', type: 'text', label: questions.address, required: true, minLength: 3, maxLength: 200 },
  { key: 'rt', type: 'text', label: questions.rt, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'rw', type: 'text', label: questions.rw, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'hamlet', type: 'text', label: questions.hamlet, maxLength: 80 },
]
