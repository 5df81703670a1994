import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { householdWasteQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-03. */
export const householdWaste: ServiceSheet = {
  code: 'PWK-03',
  version: 1,
  sector: 'public-works',
  dataClass: 'L2',
  kind: 'case',
  about: 'household',
  name: { id: 'Pengelolaan sampah rumah tangga dan bank sampah', en: 'Household waste and waste bank' },
  recipients: { id: 'Rumah tangga, RT/RW', en: 'Households, RT/RW' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DLH', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: ['Permendagri 13/2024', 'UU 18/2008'],
  indicators: [
    {
      code: 'PWK-P03',
      name: { id: 'Rumah tangga memilah sampah', en: 'Households that sort waste' },
      numerator: 'Rumah tangga memilah',
      denominator: 'Rumah tangga didata',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: householdWasteQuestions,
}
