import type { ServiceSheet } from '../../../core/index.ts'
import { homeYardQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-05. */
export const homeYard: ServiceSheet = {
  code: 'HSG-05',
  version: 1,
  sector: 'housing',
  dataClass: 'L1',
  kind: 'record',
  about: 'household',
  name: { id: 'Pemanfaatan pekarangan dan hidroponik', en: 'Home-yard food growing' },
  recipients: { id: 'Rumah tangga', en: 'Households' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_PERTANIAN', 'DINAS_KETAHANAN_PANGAN', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'HSG-P05',
      name: { id: 'Rumah memanfaatkan pekarangan', en: 'Houses that use their yard' },
      numerator: 'Rumah dengan tanaman pangan aktif',
      denominator: 'Rumah didata',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: homeYardQuestions,
}
