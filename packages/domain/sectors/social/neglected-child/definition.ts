import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { neglectedChildQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-04. */
export const neglectedChild: ServiceSheet = {
  code: 'SOC-04',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Anak telantar', en: 'Neglected child' },
  recipients: { id: 'Anak telantar', en: 'Neglected children' },
  workflow: 'emergency_via_subdistrict',
  slaDays: 5,
  slaHours: 48,
  opdSlaDays: 14,
  referralTo: ['DINAS_SOSIAL', 'DP3A', 'DINAS_PENDIDIKAN', 'DISDUKCAPIL'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-SPM-ANAK',
      name: {
        id: 'Anak telantar terpenuhi kebutuhan dasarnya di luar panti',
        en: 'Neglected children whose basic needs are met outside care homes',
      },
      numerator: 'Anak telantar yang terpenuhi kebutuhan dasarnya di luar panti dalam satu tahun anggaran',
      denominator:
        'Populasi Anak telantar yang membutuhkan rehabilitasi sosial dasar di luar panti menurut asesmen',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: neglectedChildQuestions,
}
