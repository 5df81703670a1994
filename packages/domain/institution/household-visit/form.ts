import { type Option, type Question, SECTOR_TEXT, SECTORS, type Text } from '../../core/index.ts'
import { options, questions } from './text.ts'

const optionsOf = (all: Readonly<Record<string, Text>>): Option[] =>
  Object.entries(all).map(([value, label]) => ({ value, label }))

const met = { question: 'outcome', is: 'eq', value: 'met' } as const

/**
 * That a visit took place. What was seen or told stands in the forms of the sectors, and there is no box for free words:
 * everybody of the post reads this. Source: domain notes on the institution, 4.7.
 */
export const householdVisitQuestions: readonly Question[] = [
  { key: 'household', type: 'reference', label: questions.household },
  { key: 'person', type: 'reference', label: questions.person },
  {
    key: 'outcome',
    type: 'choice',
    label: questions.outcome,
    required: true,
    options: optionsOf(options.outcome),
  },
  { key: 'present', type: 'references', label: questions.present, when: met, max: 40 },
  {
    key: 'purposes',
    type: 'choices',
    label: questions.purposes,
    required: true,
    options: optionsOf(options.purposes),
  },
  {
    key: 'asked',
    type: 'choices',
    label: questions.asked,
    when: met,
    options: SECTORS.map((value) => ({ value, label: SECTOR_TEXT[value] })),
  },
  { key: 'companion', type: 'text', label: questions.companion, maxLength: 120 },
  { key: 'nextOn', type: 'date', label: questions.nextOn },
]
