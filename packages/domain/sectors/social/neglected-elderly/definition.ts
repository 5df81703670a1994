import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { neglectedElderlyQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-05. */
export const neglectedElderly: ServiceSheet = {
  code: 'SOC-05',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Lanjut usia telantar', en: 'Neglected elderly' },
  recipients: { id: 'Lanjut usia telantar', en: 'Neglected elderly people' },
  workflow: 'emergency_via_subdistrict',
  slaDays: 5,
  slaHours: 48,
  opdSlaDays: 14,
  referralTo: ['DINAS_SOSIAL', 'PUSKESMAS', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-SPM-LANSIA',
      name: {
        id: 'Lanjut usia telantar terpenuhi kebutuhan dasarnya di luar panti',
        en: 'Neglected elderly people whose basic needs are met outside care homes',
      },
      numerator:
        'Lanjut usia telantar yang terpenuhi kebutuhan dasarnya di luar panti dalam satu tahun anggaran',
      denominator:
        'Populasi Lanjut usia telantar yang membutuhkan rehabilitasi sosial dasar di luar panti menurut asesmen',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: neglectedElderlyQuestions,
}
