import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.4, PWK-03. */
export const householdWasteQuestions: readonly Question[] = [
  ...header,
  ...household,
  { key: 'sorting', type: 'boolean', label: { id: 'Memilah sampah', en: 'Sorts waste' }, required: true },
  {
    key: 'disposal',
    type: 'choice',
    label: { id: 'Cara membuang', en: 'How waste is disposed of' },
    required: true,
    options: optionsOf({
      collected: ['Diangkut petugas', 'Collected'],
      waste_bank: ['Bank sampah/TPS3R', 'Waste bank or TPS3R'],
      compost: ['Dikomposkan', 'Composted'],
      burned: ['Dibakar', 'Burned'],
      buried: ['Ditimbun', 'Buried'],
      river: ['Dibuang ke sungai/lahan', 'Into the river or on land'],
    }),
  },
  {
    key: 'wasteBankMember',
    type: 'boolean',
    label: { id: 'Nasabah bank sampah', en: 'Member of the waste bank' },
  },
  {
    key: 'collectionFrequency',
    type: 'integer',
    label: { id: 'Frekuensi angkut per minggu', en: 'Collections per week' },
    when: { question: 'disposal', is: 'eq', value: 'collected' },
    min: 0,
    max: 14,
    unit: units.times,
  },
  { key: 'problem', type: 'text', multiline: true, label: { id: 'Masalah', en: 'Problem' }, maxLength: 2000 },
  ...closing(),
]
