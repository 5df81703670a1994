import type { ServiceSheet } from '../../../core/index.ts'
import { aidDistributionQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-08. */
export const aidDistribution: ServiceSheet = {
  code: 'SOC-08',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'record',
  about: 'person',
  name: { id: 'Pemantauan penyaluran bantuan sosial', en: 'Social-aid distribution monitoring' },
  recipients: { id: 'Penerima bantuan', en: 'Recipients of aid' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_SOSIAL', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'SOC-P08',
      name: { id: 'Bantuan diterima tepat jumlah', en: 'Aid received in full' },
      numerator: 'Penerima menerima sesuai jumlah dan kondisi',
      denominator: 'Penerima dipantau',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: aidDistributionQuestions,
}
