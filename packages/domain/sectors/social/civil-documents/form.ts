import type { Question } from '../../../core/index.ts'
import { closing, header, optionsOf, person } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-09. */
export const civilDocumentsQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'pemohon', en: 'the applicant' }),
  {
    key: 'documentsNeeded',
    type: 'choices',
    label: { id: 'Dokumen dibutuhkan', en: 'Documents needed' },
    required: true,
    options: optionsOf({
      nik: ['NIK/biodata', 'NIK or personal data'],
      kk: ['KK', 'Family card'],
      ktp: ['KTP-el', 'Identity card (KTP-el)'],
      kia: ['KIA', 'Child identity card (KIA)'],
      birth: ['Akta kelahiran', 'Birth certificate'],
      death: ['Akta kematian', 'Death certificate'],
      marriage: ['Akta/buku nikah', 'Marriage certificate'],
      move: ['Surat pindah', 'Moving certificate'],
      ikd: ['Identitas Kependudukan Digital', 'Digital identity (IKD)'],
    }),
  },
  {
    key: 'obstacle',
    type: 'choices',
    label: { id: 'Kendala', en: 'Obstacle' },
    required: true,
    options: optionsOf({
      no_parent_doc: ['Dokumen orang tua tidak ada', 'Parents have no documents'],
      distance: ['Jarak/biaya', 'Distance or cost'],
      disability: ['Tidak dapat datang (disabilitas/sakit)', 'Cannot come (disability or illness)'],
      data_conflict: ['Data ganda/tidak sesuai', 'Double or conflicting data'],
      not_recorded: ['Belum perekaman', 'Not recorded yet'],
      never: ['Belum pernah terdata', 'Never registered'],
    }),
  },
  {
    key: 'pickupService',
    type: 'boolean',
    label: { id: 'Perlu layanan jemput bola', en: 'Needs a visit of the registry' },
    required: true,
  },
  ...closing(),
]
