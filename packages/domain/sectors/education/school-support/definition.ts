import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { schoolSupportQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-04. */
export const schoolSupport: ServiceSheet = {
  code: 'EDU-04',
  version: 1,
  sector: 'education',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Permohonan biaya dan perlengkapan sekolah', en: 'School cost and supplies support' },
  recipients: {
    id: 'Peserta didik dari keluarga tidak mampu',
    en: 'Pupils of families who cannot afford it',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_PENDIDIKAN', 'DINAS_SOSIAL', 'BAZNAS'],
  requiredDocuments: usualPapers,
  legalBasis: [
    'PP 2/2018 (SPM pendidikan)',
    'Permendikbudristek 32/2022',
    'Permendagri 13/2024',
    'Program Indonesia Pintar (aturan Kemendikdasmen)',
  ],
  indicators: [
    {
      code: 'EDU-P04',
      name: { id: 'Permohonan bantuan pendidikan dipenuhi', en: 'School-support requests met' },
      numerator: 'Permohonan dipenuhi',
      denominator: 'Permohonan memenuhi syarat',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: schoolSupportQuestions,
}
