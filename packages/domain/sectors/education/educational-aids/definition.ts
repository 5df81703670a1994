import type { ServiceSheet } from '../../../core/index.ts'
import { educationalAidsQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-08. */
export const educationalAids: ServiceSheet = {
  code: 'EDU-08',
  version: 1,
  sector: 'education',
  dataClass: 'L1',
  kind: 'record',
  about: 'facility',
  name: { id: 'Inventaris alat peraga edukasi', en: 'Educational aids (APE) inventory' },
  recipients: { id: 'Posyandu, Pos PAUD, perpustakaan desa', en: 'Posyandu, Pos PAUD, village library' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_PENDIDIKAN', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'EDU-P07',
      name: { id: 'APE layak pakai', en: 'Educational aids fit for use' },
      numerator: 'APE kondisi baik',
      denominator: 'APE terdata',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: educationalAidsQuestions,
}
