import type { Question, Text } from '../../core/index.ts'
import { options, questions } from './text.ts'

const listed = (choices: Readonly<Record<string, Text>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))

/** Relations as printed on a family card. */
export const membershipQuestions: readonly Question[] = [
  { key: 'group', type: 'reference', label: questions.group, required: true },
  {
    key: 'groupKind',
    type: 'choice',
    label: questions.groupKind,
    required: true,
    options: listed(options.groupKind),
  },
  {
    key: 'relation',
    type: 'choice',
    label: questions.relation,
    required: true,
    options: listed(options.relation),
  },
  { key: 'from', type: 'date', label: questions.from },
  { key: 'to', type: 'date', label: questions.to },
]
