import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.4, PWK-02. */
export const sanitationQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'defecationPlace',
    type: 'choice',
    label: { id: 'Tempat buang air besar', en: 'Place of defecation' },
    required: true,
    options: optionsOf({
      own: ['Jamban sendiri', 'Own toilet'],
      shared: ['Jamban bersama', 'Shared toilet'],
      public: ['MCK umum', 'Public washing place and toilet (MCK)'],
      open: ['Tempat terbuka/sungai', 'In the open or river'],
    }),
  },
  {
    key: 'toiletType',
    type: 'choice',
    label: { id: 'Jenis kloset', en: 'Kind of toilet' },
    required: true,
    when: { question: 'defecationPlace', is: 'ne', value: 'open' },
    options: optionsOf({
      gooseneck: ['Leher angsa', 'Pour-flush with water seal'],
      plengsengan: ['Plengsengan', 'Sloped chute (plengsengan)'],
      pit: ['Cemplung/cubluk', 'Pit'],
      none: ['Tidak ada', 'None'],
    }),
  },
  {
    key: 'faecalDisposal',
    type: 'choice',
    label: { id: 'Pembuangan akhir tinja', en: 'Where it ends up' },
    required: true,
    when: { question: 'defecationPlace', is: 'ne', value: 'open' },
    options: optionsOf({
      septic_sealed: ['Tangki septik kedap', 'Sealed septic tank'],
      septic_unsealed: ['Tangki septik tidak kedap/cubluk', 'Unsealed septic tank or pit'],
      ipal: ['IPAL/SPALD', 'Treatment plant (IPAL/SPALD)'],
      river: ['Sungai/kolam/sawah', 'River, pond or rice field'],
      yard: ['Tanah/kebun', 'Ground or garden'],
    }),
  },
  {
    key: 'lastDesludgeYear',
    type: 'integer',
    label: { id: 'Tahun terakhir disedot', en: 'Year of last desludging' },
    when: { question: 'faecalDisposal', is: 'in', value: ['septic_sealed', 'septic_unsealed'] },
    min: 1980,
    max: 'currentYear',
  },
  {
    key: 'greywater',
    type: 'choice',
    label: { id: 'Saluran limbah rumah tangga', en: 'Household wastewater goes to' },
    required: true,
    options: optionsOf({
      closed_drain: ['Saluran tertutup', 'Closed drain'],
      open_drain: ['Saluran terbuka', 'Open drain'],
      soak_pit: ['Resapan', 'Soak pit'],
      river: ['Langsung ke sungai', 'Straight into the river'],
      yard: ['Dibuang ke halaman', 'Into the yard'],
    }),
  },
  {
    key: 'householdsSharing',
    type: 'integer',
    label: { id: 'Jumlah rumah tangga pemakai bersama', en: 'Households sharing it' },
    when: { question: 'defecationPlace', is: 'in', value: ['shared', 'public'] },
    min: 2,
    max: 200,
    unit: units.households,
  },
  {
    key: 'problem',
    type: 'choices',
    label: { id: 'Masalah/kebutuhan', en: 'Problems and needs' },
    options: optionsOf({
      no_toilet: ['Tidak punya jamban', 'No toilet'],
      damaged: ['Jamban rusak', 'Broken toilet'],
      no_septic: ['Tanpa tangki septik', 'No septic tank'],
      flood: ['Tergenang/banjir', 'Standing water or floods'],
      smell: ['Bau', 'Smell'],
      land: ['Tidak ada lahan', 'No land'],
      cost: ['Biaya', 'Cost'],
    }),
  },
  ...closing(),
]
