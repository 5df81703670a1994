import type { Question } from '../../core/index.ts'
import { options, questions } from './text.ts'

/** Lengths and patterns: the shared form blocks of the institution's domain notes, 2.1 (P and H). */
export const personQuestions: readonly Question[] = [
  { key: 'name', type: 'text', label: questions.name, required: true, minLength: 2, maxLength: 120 },
  {
    key: 'sex',
    type: 'choice',
    label: questions.sex,
    required: true,
    options: [
      { value: 'L', label: options.sex.L },
      { value: 'P', label: options.sex.P },
    ],
  },
  { key: 'birthDate', type: 'date', label: questions.birthDate, notAfterHappenedOn: true },
  { key: 'birthDateEstimated', type: 'boolean', label: questions.birthDateEstimated },
  { key: 'motherName', type: 'text', label: questions.motherName, minLength: 2, maxLength: 120 },
  { key: 'fatherName', type: 'text', label: questions.fatherName, minLength: 2, maxLength: 120 },
  { key: 'address', type: 'text', label: questions.address, minLength: 3, maxLength: 200 },
  { key: 'rt', type: 'text', label: questions.rt, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'rw', type: 'text', label: questions.rw, maxLength: 3, pattern: '^[0-9]{1,3}$' },
  { key: 'householdId', type: 'reference', label: questions.householdId },
  { key: 'note', type: 'text', label: questions.note, maxLength: 2000 },
]
