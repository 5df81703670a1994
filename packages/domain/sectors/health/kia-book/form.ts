import type { Question } from '../../../core/index.ts'
import { questions } from './text.ts'

export interface KiaBookBody {
  readonly has: boolean
}

export const kiaBookQuestions: readonly Question[] = [
  { key: 'has', type: 'boolean', label: questions.has, required: true },
]
