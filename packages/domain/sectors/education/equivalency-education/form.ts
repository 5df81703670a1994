import type { Question } from '../../../core/index.ts'
import { closing, guardian, header, optionsOf, person } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-03. */
export const equivalencyEducationQuestions: readonly Question[] = [
  ...header,
  ...person('child', { id: 'peserta', en: 'the learner' }),
  ...guardian(),
  {
    key: 'targetPackage',
    type: 'choice',
    label: { id: 'Paket yang dituju', en: 'Package aimed at' },
    required: true,
    options: optionsOf({
      package_a: ['Paket A (setara SD)', 'Paket A (as primary school)'],
      package_b: ['Paket B (setara SMP)', 'Paket B (as lower secondary)'],
      package_c: ['Paket C (setara SMA)', 'Paket C (as upper secondary)'],
    }),
  },
  {
    key: 'lastCertificate',
    type: 'choice',
    label: { id: 'Ijazah terakhir', en: 'Last diploma' },
    required: true,
    options: optionsOf({
      none: ['Tidak ada', 'None'],
      sd: ['SD/sederajat', 'Primary or equal'],
      smp: ['SMP/sederajat', 'Lower secondary or equal'],
      sma: ['SMA/sederajat', 'Upper secondary or equal'],
    }),
  },
  {
    key: 'documentsReady',
    type: 'choices',
    label: { id: 'Dokumen tersedia', en: 'Documents at hand' },
    options: optionsOf({
      kk: ['KK', 'Family card'],
      birth_cert: ['Akta kelahiran', 'Birth certificate'],
      certificate: ['Ijazah/rapor terakhir', 'Last diploma or school report'],
      ktp: ['KTP/KIA', 'Identity card (KTP/KIA)'],
      photo: ['Pas foto', 'Passport photo'],
    }),
  },
  {
    key: 'pkbmName',
    type: 'text',
    label: { id: 'PKBM/SKB tujuan', en: 'Learning centre (PKBM/SKB)' },
    maxLength: 150,
  },
  { key: 'enrolledDate', type: 'date', label: { id: 'Tanggal terdaftar', en: 'Enrolled on' }, max: 'today' },
  {
    key: 'scheduleConstraint',
    type: 'text',
    label: { id: 'Kendala waktu belajar', en: 'What stands in the way of study hours' },
    maxLength: 200,
  },
  ...closing(),
]
