import type { ServiceSheet } from '../../../core/index.ts'
import { traumaAssessmentQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-07. */
export const traumaAssessment: ServiceSheet = {
  code: 'ORD-07',
  version: 1,
  sector: 'public-order',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Asesmen trauma dan dukungan psikososial pascabencana', en: 'Post-disaster trauma assessment' },
  recipients: {
    id: 'Korban bencana, terutama anak, perempuan, lansia',
    en: 'Disaster victims, above all children, women, the elderly',
  },
  workflow: 'emergency',
  slaDays: 5,
  slaHours: 24,
  opdSlaDays: 3,
  referralTo: ['PUSKESMAS', 'DINAS_SOSIAL', 'DP3A', 'BPBD'],
  requiredDocuments: [],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 101/2018', 'Permendagri 13/2024', 'Permendagri 13/2024'],
  indicators: [
    {
      code: 'ORD-P07',
      name: { id: 'Korban trauma ditindaklanjuti', en: 'Trauma victims followed up' },
      numerator: 'Korban dengan gejala yang mendapat dukungan',
      denominator: 'Korban dengan gejala teridentifikasi',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: traumaAssessmentQuestions,
}
