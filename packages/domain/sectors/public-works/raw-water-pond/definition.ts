import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { rawWaterPondQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-04. */
export const rawWaterPond: ServiceSheet = {
  code: 'PWK-04',
  version: 1,
  sector: 'public-works',
  dataClass: 'L1',
  kind: 'case',
  about: 'facility',
  name: { id: 'Identifikasi dan pemeliharaan embung air baku', en: 'Raw-water pond (embung) survey' },
  recipients: { id: 'Embung/penampung air desa', en: 'Ponds and water storage of the village' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 60,
  referralTo: ['DINAS_PUPR', 'DINAS_PERTANIAN', 'BBWS', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'PWK-P04',
      name: { id: 'Embung rusak yang ditangani', en: 'Damaged ponds dealt with' },
      numerator: 'Embung rusak yang selesai ditangani',
      denominator: 'Embung rusak terdata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: rawWaterPondQuestions,
}
