import type { Question } from '../../core/index.ts'
import { options, questions } from './text.ts'

export const samePersonQuestions: readonly Question[] = [
  { key: 'with', type: 'reference', label: questions.with, required: true },
  {
    key: 'verdict',
    type: 'choice',
    label: questions.verdict,
    required: true,
    options: [
      { value: 'same', label: options.verdict.same },
      { value: 'different', label: options.verdict.different },
    ],
  },
  { key: 'saw', type: 'references', label: questions.saw, max: 50 },
]
