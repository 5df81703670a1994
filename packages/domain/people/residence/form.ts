import type { Question } from '../../core/index.ts'
import { options, questions } from './text.ts'

/** The events after which a person belongs to a post. */
export const HOMING_EVENTS = ['born', 'registered', 'arrived', 'returned'] as const

export const residenceQuestions: readonly Question[] = [
  {
    key: 'event',
    type: 'choice',
    label: questions.event,
    required: true,
    options: Object.entries(options.event).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'home',
    type: 'reference',
    to: 'unit',
    label: questions.home,
    required: true,
    when: { question: 'event', is: 'in', value: HOMING_EVENTS },
  },
  {
    key: 'comesFrom',
    type: 'text',
    label: questions.comesFrom,
    maxLength: 200,
    when: { question: 'event', is: 'in', value: ['guest', 'arrived'] },
  },
  {
    key: 'towards',
    type: 'text',
    label: questions.towards,
    maxLength: 200,
    when: { question: 'event', is: 'eq', value: 'departed' },
  },
]
