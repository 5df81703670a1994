import type { Question } from '../../core/index.ts'
import { kinds, questions } from './text.ts'

/** More figures than any report will have. */
const MOST_FIGURES = 200

export const reportQuestions: readonly Question[] = [
  { key: 'step', type: 'integer', label: questions.step, required: true, min: 0, max: 10_000 },
  {
    key: 'kind',
    type: 'choice',
    label: questions.kind,
    required: true,
    options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'month',
    type: 'text',
    label: questions.month,
    required: true,
    maxLength: 7,
    pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$',
  },
  { key: 'figures', type: 'figures', label: questions.figures, max: MOST_FIGURES },
  { key: 'editions', type: 'text', label: questions.editions, maxLength: 200 },
  { key: 'seq', type: 'integer', label: questions.seq, min: 0, max: 2 ** 50 },
  { key: 'latest', type: 'reference', label: questions.latest },
  { key: 'unsent', type: 'integer', label: questions.unsent, min: 0, max: 1_000_000 },
  { key: 'why', type: 'text', label: questions.why, minLength: 3, maxLength: 500 },
]
