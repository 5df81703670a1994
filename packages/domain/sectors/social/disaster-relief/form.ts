import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-07. */
export const disasterReliefQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'eventRef',
    type: 'reference',
    to: 'report',
    label: { id: 'Kejadian bencana', en: 'Disaster event' },
    required: true,
  },
  {
    key: 'phase',
    type: 'choice',
    label: { id: 'Fase', en: 'Phase' },
    required: true,
    options: optionsOf({
      response: ['Tanggap darurat', 'Emergency response'],
      after: ['Setelah tanggap darurat', 'After the emergency'],
    }),
  },
  {
    key: 'shelterPlace',
    type: 'text',
    label: { id: 'Tempat mengungsi', en: 'Place of shelter' },
    maxLength: 200,
  },
  {
    key: 'needs',
    type: 'choices',
    label: { id: 'Kebutuhan', en: 'Needs' },
    required: true,
    options: optionsOf({
      food: ['Permakanan', 'Food'],
      clothes: ['Sandang', 'Clothing'],
      shelter: ['Tempat penampungan', 'Shelter'],
      vulnerable_care: ['Penanganan kelompok rentan', 'Care of vulnerable people'],
      psychosocial: ['Dukungan psikososial', 'Psychosocial support'],
      documents: ['Dokumen hilang', 'Lost documents'],
      death_benefit: ['Santunan', 'Death benefit'],
    }),
  },
  {
    key: 'vulnerableCount',
    type: 'integer',
    label: { id: 'Anggota rentan', en: 'Vulnerable members' },
    required: true,
    min: 0,
    maxRef: ['memberCount'],
    unit: units.people,
  },
  {
    key: 'aidReceived',
    type: 'text',
    multiline: true,
    label: { id: 'Bantuan sudah diterima', en: 'Aid received already' },
    maxLength: 2000,
  },
  ...closing(),
]
