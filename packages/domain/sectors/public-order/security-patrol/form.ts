import type { Question } from '../../../core/index.ts'
import { optionsOf, photos, reportDate, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-02. */
export const securityPatrolQuestions: readonly Question[] = [
  reportDate,
  { key: 'startTime', type: 'time', label: { id: 'Mulai', en: 'Begins at' }, required: true },
  { key: 'endTime', type: 'time', label: { id: 'Selesai', en: 'Ends at' }, required: true },
  {
    key: 'area',
    type: 'text',
    label: { id: 'Wilayah patroli', en: 'Area patrolled' },
    required: true,
    minLength: 3,
    maxLength: 200,
  },
  {
    key: 'method',
    type: 'choice',
    label: { id: 'Metode', en: 'Method' },
    required: true,
    options: optionsOf({
      foot: ['Jalan kaki', 'On foot'],
      motorcycle: ['Sepeda motor', 'Motorcycle'],
      car: ['Mobil', 'Car'],
      mixed: ['Gabungan', 'Mixed'],
    }),
  },
  {
    key: 'officers',
    type: 'text',
    label: { id: 'Petugas', en: 'Who patrolled' },
    required: true,
    maxLength: 300,
  },
  {
    key: 'officerCount',
    type: 'integer',
    label: { id: 'Jumlah petugas', en: 'Number on patrol' },
    required: true,
    min: 1,
    max: 200,
    unit: units.people,
  },
  { key: 'purpose', type: 'text', label: { id: 'Tujuan', en: 'Purpose' }, maxLength: 200 },
  {
    key: 'findings',
    type: 'text',
    multiline: true,
    label: { id: 'Temuan', en: 'Findings' },
    maxLength: 2000,
  },
  {
    key: 'findingTypes',
    type: 'choices',
    label: { id: 'Jenis temuan', en: 'Kinds of findings' },
    required: true,
    options: optionsOf({
      none: ['Nihil', 'None'],
      dark_spot: ['Titik gelap/lampu mati', 'Dark spot or broken light'],
      unlocked: ['Rumah tidak terkunci', 'Unlocked house'],
      crowd: ['Kerumunan', 'Crowd'],
      stranger: ['Orang tak dikenal', 'Stranger'],
      hazard: ['Bahaya fisik', 'Physical hazard'],
      crime: ['Dugaan kejahatan', 'Suspected crime'],
    }),
    exclusive: ['none'],
  },
  {
    key: 'actions',
    type: 'text',
    multiline: true,
    label: { id: 'Tindakan dan rekomendasi', en: 'Actions and recommendations' },
    maxLength: 2000,
  },
  photos('photos', { id: 'Foto', en: 'Photos' }, 4),
]
