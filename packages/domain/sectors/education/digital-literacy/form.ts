import type { Question } from '../../../core/index.ts'
import { closing, header, optionsOf, person } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-07. */
export const digitalLiteracyQuestions: readonly Question[] = [
  ...header,
  ...person('parent', { id: 'orang tua', en: 'the parent' }),
  {
    key: 'childName',
    type: 'text',
    label: { id: 'Nama anak', en: 'Name of the child' },
    dataClass: 'L3',
    maxLength: 120,
  },
  {
    key: 'literacyLevel',
    type: 'choice',
    label: { id: 'Tingkat literasi digital', en: 'Level of digital literacy' },
    required: true,
    options: optionsOf({
      low: ['Rendah: belum terbiasa memakai aplikasi', 'Low: not used to apps'],
      medium: ['Sedang: dapat berkirim pesan dan aplikasi dasar', 'Medium: sends messages, uses basic apps'],
      high: ['Tinggi: terbiasa memakai aplikasi belajar', 'High: used to learning apps'],
    }),
  },
  {
    key: 'hasDevice',
    type: 'boolean',
    label: { id: 'Punya gawai memadai', en: 'Has a fitting device' },
    required: true,
  },
  {
    key: 'connectivity',
    type: 'choice',
    label: { id: 'Sinyal/internet di rumah', en: 'Signal or internet at home' },
    options: optionsOf({
      good: ['Baik', 'Good'],
      limited: ['Terbatas', 'Limited'],
      none: ['Tidak ada', 'None'],
    }),
  },
  {
    key: 'learningNeed',
    type: 'text',
    label: { id: 'Kebutuhan aplikasi/konten', en: 'Apps or content needed' },
    maxLength: 200,
  },
  {
    key: 'trainingReceived',
    type: 'text',
    label: { id: 'Materi pelatihan diterima', en: 'Training received' },
    maxLength: 200,
  },
  { key: 'notes', type: 'text', multiline: true, label: { id: 'Catatan', en: 'Notes' }, maxLength: 2000 },
  ...closing(),
]
