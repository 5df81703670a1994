import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { neglectedDisabilityQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-03. */
export const neglectedDisability: ServiceSheet = {
  code: 'SOC-03',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Penyandang disabilitas telantar', en: 'Neglected person with disability' },
  recipients: { id: 'Penyandang disabilitas telantar', en: 'Neglected people with disabilities' },
  workflow: 'emergency_via_subdistrict',
  slaDays: 5,
  slaHours: 48,
  opdSlaDays: 14,
  referralTo: ['DINAS_SOSIAL', 'PUSKESMAS', 'DISDUKCAPIL'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-SPM-DISABILITAS',
      name: {
        id: 'Penyandang disabilitas telantar terpenuhi kebutuhan dasarnya di luar panti',
        en: 'Neglected people with disabilities whose basic needs are met outside care homes',
      },
      numerator:
        'Penyandang disabilitas telantar yang terpenuhi kebutuhan dasarnya di luar panti dalam satu tahun anggaran',
      denominator:
        'Populasi Penyandang disabilitas telantar yang membutuhkan rehabilitasi sosial dasar di luar panti menurut asesmen',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: neglectedDisabilityQuestions,
}
