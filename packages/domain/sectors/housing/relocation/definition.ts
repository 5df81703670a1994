import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws } from '../requirements.ts'
import { relocationQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-03. */
export const relocation: ServiceSheet = {
  code: 'HSG-03',
  version: 1,
  sector: 'housing',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: {
    id: 'Relokasi akibat program pemerintah daerah',
    en: 'Relocation caused by a local-government programme',
  },
  recipients: {
    id: 'Masyarakat terdampak relokasi program pemerintah daerah',
    en: 'People relocated by a local-government programme',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PERKIM', 'SEKRETARIAT_DAERAH'],
  requiredDocuments: [
    { id: 'Fotokopi KTP', en: 'Copy of the identity card (KTP)' },
    { id: 'Fotokopi KK', en: 'Copy of the family card (KK)' },
    { id: 'Surat pemberitahuan program', en: 'Notice of the programme' },
  ],
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'HSG-SPM-RELOKASI',
      name: { id: 'Fasilitasi rumah bagi warga terdampak relokasi', en: 'Housing for people relocated' },
      numerator: 'Warga negara terdampak relokasi program pemda yang memperoleh fasilitasi rumah layak huni',
      denominator: 'Warga negara terdampak relokasi yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: relocationQuestions,
}
