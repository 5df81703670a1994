import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { sensitiveCaseQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-08. */
export const sensitiveCase: ServiceSheet = {
  code: 'ORD-08',
  version: 1,
  sector: 'public-order',
  dataClass: 'L4',
  kind: 'case',
  about: 'event',
  name: { id: 'Pelaporan kasus peka (kekerasan, TPPO, narkoba, asusila)', en: 'Confidential sensitive case' },
  recipients: { id: 'Korban, saksi, pelapor', en: 'Victims, witnesses, reporters' },
  workflow: 'restricted',
  slaDays: 1,
  slaHours: 24,
  opdSlaDays: 1,
  referralTo: ['DP3A', 'UPTD_PPA', 'POLSEK', 'DINAS_SOSIAL', 'BNNK', 'PUSKESMAS'],
  requiredDocuments: usualPapers,
  legalBasis: ['Permendagri 13/2024', 'UU 23/2004', 'UU 35/2014', 'UU 21/2007', 'UU 12/2022'],
  indicators: [
    {
      code: 'ORD-P08',
      name: { id: 'Kasus peka dirujuk dalam 24 jam', en: 'Sensitive cases referred within 24 hours' },
      numerator: 'Kasus dirujuk <= 24 jam',
      denominator: 'Kasus dilaporkan',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 100,
    },
  ],
  questions: sensitiveCaseQuestions,
}
