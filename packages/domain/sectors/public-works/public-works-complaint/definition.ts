import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { publicWorksComplaintQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-90. */
export const publicWorksComplaint: ServiceSheet = {
  code: 'PWK-90',
  version: 1,
  sector: 'public-works',
  dataClass: 'L2',
  kind: 'complaint',
  about: 'person',
  name: { id: 'Aspirasi dan pengaduan bidang pekerjaan umum', en: 'Public-works aspiration and complaint' },
  recipients: { id: 'Warga, keluarga, RT/RW', en: 'Citizens, families, RT/RW' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PUPR', 'DLH', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'PWK-P90',
      name: {
        id: 'Pengaduan pekerjaan umum diputus tepat waktu',
        en: 'Public-works complaints decided in time',
      },
      numerator: 'Laporan diputus desa dalam 5 hari kerja',
      denominator: 'Laporan masuk',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 95,
    },
  ],
  questions: publicWorksComplaintQuestions,
}
