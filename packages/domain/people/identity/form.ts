import type { Question } from '../../core/index.ts'
import { options, questions } from './text.ts'

/** Patterns: the shared form blocks of the institution's domain notes, 2.1 (P). A baby often has no NIK yet. */
export const identityQuestions: readonly Question[] = [
  {
    key: 'nikStatus',
    type: 'choice',
    label: questions.nikStatus,
    required: true,
    options: [
      { value: 'known', label: options.nikStatus.known },
      { value: 'not_issued', label: options.nikStatus.not_issued },
      { value: 'not_shown', label: options.nikStatus.not_shown },
      { value: 'refused', label: options.nikStatus.refused },
    ],
  },
  {
    key: 'nik',
    type: 'text',
    label: questions.nik,
    required: true,
    when: { question: 'nikStatus', is: 'eq', value: 'known' },
    maxLength: 16,
    pattern: '^[0-9]{16}$',
  },
  {
    key: 'familyCardNo',
    type: 'text',
    label: questions.familyCardNo,
    maxLength: 16,
    pattern: '^[0-9]{16}$',
  },
  { key: 'phone', type: 'text', label: questions.phone, maxLength: 16, pattern: '^(\\+62|0)[0-9]{8,13}$' },
]
