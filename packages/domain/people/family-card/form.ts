import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

/** Patterns: the shared form blocks of the institution's domain notes, 2.1 (K). */
export const familyCardQuestions: readonly Question[] = [
  {
    key: 'number',
    type: 'text',
    label: questions.number,
    required: true,
    maxLength: 16,
    pattern: '^[0-9]{16}$',
  },
  { key: 'headName', type: 'text', label: questions.headName, required: true, minLength: 2, maxLength: 120 },
  { key: 'address', type: 'text', label: questions.address, minLength: 3, maxLength: 200 },
  { key: 'rt', type: 'text', label: questions.rt, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'rw', type: 'text', label: questions.rw, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'householdId', type: 'reference', label: questions.householdId },
]
