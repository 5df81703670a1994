import type { ServiceSheet } from '../../../core/index.ts'
import { infiltrationHolesQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-06. */
export const infiltrationHoles: ServiceSheet = {
  code: 'HSG-06',
  version: 1,
  sector: 'housing',
  dataClass: 'L1',
  kind: 'record',
  about: 'place',
  name: { id: 'Pendataan biopori dan resapan', en: 'Infiltration holes (biopori)' },
  recipients: { id: 'Rumah tangga, fasilitas umum', en: 'Households, public facilities' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DLH', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'HSG-P06',
      name: { id: 'Lubang biopori aktif', en: 'Infiltration holes kept up' },
      numerator: 'Lubang biopori terpelihara',
      denominator: 'Lubang biopori terdata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: infiltrationHolesQuestions,
}
