import type { Question } from '../../../core/index.ts'
import { closing, header, neglect, optionsOf, person, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-05. */
export const neglectedElderlyQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'sasaran', en: 'the person' }, false),
  {
    key: 'mobility',
    type: 'choice',
    label: { id: 'Kemandirian', en: 'Independence' },
    required: true,
    options: optionsOf({
      independent: ['Mandiri', 'Independent'],
      partial: ['Dibantu sebagian', 'Needs some help'],
      bedridden: ['Tirah baring', 'Bedridden'],
    }),
  },
  { key: 'livesAlone', type: 'boolean', label: { id: 'Hidup sendiri', en: 'Lives alone' }, required: true },
  {
    key: 'mealsPerDay',
    type: 'integer',
    label: { id: 'Makan per hari', en: 'Meals per day' },
    required: true,
    min: 0,
    max: 6,
    unit: units.times,
  },
  {
    key: 'longTermCare',
    type: 'boolean',
    label: { id: 'Perlu perawatan jangka panjang', en: 'Needs long-term care' },
    required: true,
  },
  ...neglect(),
  ...closing(),
]
