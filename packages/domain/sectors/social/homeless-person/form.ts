import type { Question } from '../../../core/index.ts'
import { closing, header, neglect, optionsOf, person } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-06. */
export const homelessPersonQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'sasaran', en: 'the person' }, false),
  {
    key: 'foundPlace',
    type: 'text',
    label: { id: 'Tempat ditemukan', en: 'Where found' },
    required: true,
    minLength: 3,
    maxLength: 200,
  },
  {
    key: 'category',
    type: 'choice',
    label: { id: 'Kategori', en: 'Category' },
    required: true,
    options: optionsOf({
      homeless: ['Gelandangan', 'Homeless person'],
      beggar: ['Pengemis', 'Beggar'],
      both: ['Keduanya', 'Both'],
      odgj: ['ODGJ di jalan', 'Person with mental disorder on the street'],
    }),
  },
  { key: 'originArea', type: 'text', label: { id: 'Daerah asal', en: 'Comes from' }, maxLength: 120 },
  {
    key: 'withChildren',
    type: 'boolean',
    label: { id: 'Membawa anak', en: 'Has children along' },
    required: true,
  },
  ...neglect(),
  ...closing(),
]
