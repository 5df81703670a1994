import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { uninhabitableHouseQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-01. */
export const uninhabitableHouse: ServiceSheet = {
  code: 'HSG-01',
  version: 1,
  sector: 'housing',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: {
    id: 'Pendataan dan usulan rehabilitasi rumah tidak layak huni',
    en: 'Uninhabitable-house (RTLH) survey and rehab proposal',
  },
  recipients: {
    id: 'Rumah tangga berpenghasilan rendah dengan rumah tidak layak huni',
    en: 'Low-income households in uninhabitable houses',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 60,
  referralTo: ['DINAS_PERKIM', 'DINAS_SOSIAL', 'BAZNAS', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: ['Permendagri 13/2024', 'UU 1/2011', 'Permen PUPR 7/PRT/M/2018 (BSPS)'],
  indicators: [
    {
      code: 'HSG-P01',
      name: { id: 'RTLH tertangani', en: 'Uninhabitable houses dealt with' },
      numerator: 'Rumah RTLH selesai direhabilitasi',
      denominator: 'Rumah RTLH terverifikasi',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
    {
      code: 'HSG-P02',
      name: { id: 'Rumah layak huni', en: 'Habitable houses' },
      numerator: 'Rumah layak huni',
      denominator: 'Seluruh rumah didata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: uninhabitableHouseQuestions,
}
