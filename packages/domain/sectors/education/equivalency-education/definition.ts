import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { equivalencyEducationQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-03. */
export const equivalencyEducation: ServiceSheet = {
  code: 'EDU-03',
  version: 1,
  sector: 'education',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Fasilitasi pendidikan kesetaraan', en: 'Equivalency education (Paket A/B/C)' },
  recipients: {
    id: 'Usia 7-18 tahun yang belum menamatkan pendidikan dasar/menengah',
    en: 'Aged 7-18 who have not finished basic or secondary school',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_PENDIDIKAN', 'PKBM_SKB'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'EDU-SPM-SETARA',
      name: { id: 'Partisipasi pendidikan kesetaraan', en: 'Participation in equivalency education' },
      numerator: 'Warga negara 7-18 tahun belum tamat dasar/menengah yang ikut kesetaraan',
      denominator: 'Seluruh warga negara 7-18 tahun belum tamat dasar/menengah dan tidak di jalur formal',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: equivalencyEducationQuestions,
}
