import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { publicOrderComplaintQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-90. */
export const publicOrderComplaint: ServiceSheet = {
  code: 'ORD-90',
  version: 1,
  sector: 'public-order',
  dataClass: 'L3',
  kind: 'complaint',
  about: 'person',
  name: { id: 'Pengaduan bidang trantibumlinmas', en: 'Public-order complaint' },
  recipients: { id: 'Warga, keluarga, RT/RW', en: 'Citizens, families, RT/RW' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 5,
  referralTo: ['SATPOL_PP', 'BPBD', 'DAMKAR', 'POLSEK', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'ORD-P90',
      name: {
        id: 'Pengaduan trantibumlinmas diputus tepat waktu',
        en: 'Public-order complaints decided in time',
      },
      numerator: 'Laporan diputus desa dalam 5 hari kerja',
      denominator: 'Laporan masuk',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 95,
    },
  ],
  questions: publicOrderComplaintQuestions,
}
