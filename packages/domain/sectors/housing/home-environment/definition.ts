import type { ServiceSheet } from '../../../core/index.ts'
import { homeEnvironmentQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-04. */
export const homeEnvironment: ServiceSheet = {
  code: 'HSG-04',
  version: 1,
  sector: 'housing',
  dataClass: 'L2',
  kind: 'record',
  about: 'household',
  name: { id: 'Penilaian lingkungan rumah bersih dan sehat', en: 'Clean and healthy home environment' },
  recipients: { id: 'Rumah tangga', en: 'Households' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['PUSKESMAS', 'DINAS_PERKIM', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'HSG-P04',
      name: { id: 'Rumah dengan lingkungan sehat', en: 'Houses in healthy surroundings' },
      numerator: 'Rumah memenuhi seluruh butir',
      denominator: 'Rumah dinilai',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: homeEnvironmentQuestions,
}
