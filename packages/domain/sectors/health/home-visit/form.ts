import type { Option, Question, Text } from '../../../core/index.ts'
import { options, questions } from './text.ts'

const optionsOf = (all: Readonly<Record<string, Text>>): Option[] =>
  Object.entries(all).map(([value, label]) => ({ value, label }))

/** The short form of a visit. Source: domain notes on the institution, 4.7, and on health, 1.5. */
export const homeVisitQuestions: readonly Question[] = [
  { key: 'met', type: 'choice', label: questions.met, required: true, options: optionsOf(options.met) },
  { key: 'reasons', type: 'choices', label: questions.reasons, options: optionsOf(options.reasons) },
  {
    key: 'result',
    type: 'choice',
    label: questions.result,
    when: { question: 'met', is: 'eq', value: 'met' },
    options: optionsOf(options.result),
  },
  { key: 'note', type: 'text', label: questions.note, maxLength: 500 },
]
