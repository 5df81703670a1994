import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-04. */
export const homeEnvironmentQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'waterAccess',
    type: 'choice',
    label: { id: 'Akses air bersih', en: 'Access to clean water' },
    required: true,
    options: optionsOf({
      borehole: ['Sumur bor/terlindung', 'Borehole or protected well'],
      network: ['Jaringan desa/PDAM', 'Village network or utility (PDAM)'],
      river: ['Sungai/tak terlindung', 'River or unprotected source'],
    }),
  },
  {
    key: 'wasteHandling',
    type: 'choice',
    label: { id: 'Pengelolaan sampah', en: 'Waste handling' },
    required: true,
    options: optionsOf({
      sorted: ['Dipilah', 'Sorted'],
      collected: ['Diangkut', 'Collected'],
      burned: ['Dibakar', 'Burned'],
      buried: ['Ditimbun', 'Buried'],
    }),
  },
  {
    key: 'drainOk',
    type: 'boolean',
    label: { id: 'Saluran air lancar', en: 'Drain runs freely' },
    required: true,
  },
  {
    key: 'stagnantWater',
    type: 'boolean',
    label: { id: 'Ada genangan/jentik', en: 'Standing water or mosquito larvae' },
    required: true,
  },
  {
    key: 'penNearHouse',
    type: 'boolean',
    label: { id: 'Kandang menempel rumah', en: 'Animal pen against the house' },
    required: true,
  },
  {
    key: 'smokeInHouse',
    type: 'boolean',
    label: { id: 'Ada yang merokok di dalam rumah', en: 'Somebody smokes indoors' },
    required: true,
  },
  {
    key: 'handwashing',
    type: 'boolean',
    label: { id: 'Tempat cuci tangan pakai sabun', en: 'Place to wash hands with soap' },
    required: true,
  },
  {
    key: 'habitNotes',
    type: 'text',
    multiline: true,
    label: { id: 'Kebiasaan dan kendala', en: 'Habits and obstacles' },
    maxLength: 2000,
  },
  ...closing(),
]
