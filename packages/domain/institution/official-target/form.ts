import type { Question } from '../../core/index.ts'
import { categories, questions } from './text.ts'

/** Whom an official number is about. */
export const TARGET_CATEGORIES = ['balita'] as const
export type TargetCategory = (typeof TARGET_CATEGORIES)[number]

export interface OfficialTargetBody {
  readonly year: number
  readonly category: TargetCategory
  readonly count: number
  readonly source: string
}

/** As many small children as the largest regency has, and room to grow. */
const MOST = 1_000_000

export const officialTargetQuestions: readonly Question[] = [
  { key: 'year', type: 'integer', label: questions.year, required: true, min: 2015, max: 2100 },
  {
    key: 'category',
    type: 'choice',
    label: questions.category,
    required: true,
    options: TARGET_CATEGORIES.map((value) => ({ value, label: categories[value] })),
  },
  { key: 'count', type: 'integer', label: questions.count, required: true, min: 1, max: MOST },
  { key: 'source', type: 'text', label: questions.source, required: true, minLength: 3, maxLength: 200 },
]
