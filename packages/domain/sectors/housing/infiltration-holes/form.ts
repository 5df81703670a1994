import type { Question } from '../../../core/index.ts'
import { closingWithoutConsent, header, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-06. */
export const infiltrationHolesQuestions: readonly Question[] = [
  ...header,
  {
    key: 'ownerName',
    type: 'text',
    label: { id: 'Nama warga/fasilitas', en: 'Name of citizen or facility' },
    required: true,
    dataClass: 'L2',
    minLength: 2,
    maxLength: 120,
  },
  {
    key: 'holeCount',
    type: 'integer',
    label: { id: 'Jumlah lubang', en: 'Number of holes' },
    required: true,
    min: 1,
    max: 500,
    unit: units.holes,
  },
  {
    key: 'position',
    type: 'choice',
    label: { id: 'Letak', en: 'Position' },
    required: true,
    options: optionsOf({
      front: ['Pekarangan depan', 'Front yard'],
      back: ['Pekarangan belakang', 'Back yard'],
      public: ['Fasilitas umum', 'Public facility'],
    }),
  },
  {
    key: 'benefit',
    type: 'choices',
    label: { id: 'Manfaat', en: 'Benefit' },
    options: optionsOf({
      infiltration: ['Resapan air', 'Water soaks in'],
      compost: ['Kompos', 'Compost'],
      flood: ['Kurangi genangan', 'Less standing water'],
    }),
  },
  { key: 'maintained', type: 'boolean', label: { id: 'Terpelihara', en: 'Kept up' }, required: true },
  { key: 'notes', type: 'text', multiline: true, label: { id: 'Kendala', en: 'Obstacles' }, maxLength: 2000 },
  ...closingWithoutConsent(),
]
