import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { homelessPersonQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-06. */
export const homelessPerson: ServiceSheet = {
  code: 'SOC-06',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Gelandangan dan pengemis', en: 'Homeless person and beggar' },
  recipients: { id: 'Gelandangan dan pengemis', en: 'Homeless people and beggars' },
  workflow: 'emergency_via_subdistrict',
  slaDays: 5,
  slaHours: 48,
  opdSlaDays: 14,
  referralTo: ['DINAS_SOSIAL', 'SATPOL_PP', 'PUSKESMAS', 'DISDUKCAPIL'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-SPM-GEPENG',
      name: {
        id: 'Gelandangan dan pengemis terpenuhi kebutuhan dasarnya di luar panti',
        en: 'Homeless people and beggars whose basic needs are met outside care homes',
      },
      numerator:
        'Gelandangan dan pengemis yang terpenuhi kebutuhan dasarnya di luar panti dalam satu tahun anggaran',
      denominator:
        'Populasi Gelandangan dan pengemis yang membutuhkan rehabilitasi sosial dasar di luar panti menurut asesmen',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: homelessPersonQuestions,
}
