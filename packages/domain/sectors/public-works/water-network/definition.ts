import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { waterNetworkQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-05. */
export const waterNetwork: ServiceSheet = {
  code: 'PWK-05',
  version: 1,
  sector: 'public-works',
  dataClass: 'L1',
  kind: 'case',
  about: 'facility',
  name: { id: 'Pemeliharaan jaringan air perdesaan', en: 'Rural piped-water network fault' },
  recipients: { id: 'Jaringan perpipaan desa/Pamsimas', en: 'Water pipes of the village or Pamsimas' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 5,
  referralTo: ['PDAM', 'DINAS_PUPR', 'KPSPAM', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'PWK-P05',
      name: { id: 'Gangguan jaringan air pulih', en: 'Water network faults mended' },
      numerator: 'Gangguan pulih',
      denominator: 'Gangguan dilaporkan',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: waterNetworkQuestions,
}
