import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { publicDisturbanceQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-01. */
export const publicDisturbance: ServiceSheet = {
  code: 'ORD-01',
  version: 1,
  sector: 'public-order',
  dataClass: 'L3',
  kind: 'case',
  about: 'event',
  name: {
    id: 'Deteksi dan cegah dini gangguan ketertiban',
    en: 'Early detection of public-order disturbance',
  },
  recipients: {
    id: 'Warga negara yang terdampak gangguan trantibum',
    en: 'Citizens affected by a disturbance of public order',
  },
  workflow: 'emergency',
  slaDays: 5,
  slaHours: 24,
  opdSlaDays: 5,
  referralTo: ['SATPOL_PP', 'POLSEK', 'KECAMATAN', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'ORD-SPM-TRANTIB',
      name: { id: 'Layanan ketenteraman dan ketertiban umum', en: 'Services of public order and calm' },
      numerator: 'Warga negara terdampak penegakan perda/perkada yang memperoleh layanan',
      denominator: 'Warga negara terdampak penegakan perda/perkada yang harus dilayani',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'ORD-P01',
      name: { id: 'Gangguan ketertiban terselesaikan', en: 'Disturbances settled' },
      numerator: 'Kejadian selesai',
      denominator: 'Kejadian dilaporkan',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: publicDisturbanceQuestions,
}
