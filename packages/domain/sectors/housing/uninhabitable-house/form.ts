import type { Condition, Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, photos } from '../../../reference/form-blocks/index.ts'
import { buildingQuestions } from './building-questions.ts'
import { tenureQuestions } from './tenure-questions.ts'

const UNINHABITABLE: Condition = { question: 'kaderCategory', is: 'eq', value: 'rtlh' }

/** Source: domain notes on the institution, 2.5, HSG-01. */
export const uninhabitableHouseQuestions: readonly Question[] = [
  ...header,
  ...household,
  ...tenureQuestions,
  ...buildingQuestions,
  { key: 'landDispute', type: 'boolean', label: { id: 'Dalam sengketa', en: 'In dispute' }, required: true },
  {
    key: 'kaderCategory',
    type: 'choice',
    label: { id: 'Kategori menurut kader', en: "Category in the kader's view" },
    required: true,
    options: optionsOf({
      habitable: ['Layak huni', 'Habitable'],
      rtlh: ['Rumah tidak layak huni', 'Uninhabitable (RTLH)'],
    }),
  },
  {
    key: 'selfHelpAbility',
    type: 'choices',
    label: { id: 'Kemampuan swadaya', en: 'What the family can contribute' },
    options: optionsOf({
      labour: ['Tenaga', 'Labour'],
      material: ['Bahan', 'Material'],
      cash: ['Dana', 'Money'],
      neighbours: ['Gotong royong', 'Help of neighbours'],
      none: ['Tidak ada', 'None'],
    }),
    exclusive: ['none'],
  },
  {
    ...photos('photoFront', { id: 'Foto depan', en: 'Photo of the front' }, 1),
    required: true,
    when: UNINHABITABLE,
  },
  {
    ...photos('photoSide', { id: 'Foto samping', en: 'Photo of a side' }, 1),
    required: true,
    when: UNINHABITABLE,
  },
  {
    ...photos('photoInside', { id: 'Foto dalam/belakang', en: 'Photo of inside or back' }, 1),
    required: true,
    when: UNINHABITABLE,
  },
  ...closing(),
]
