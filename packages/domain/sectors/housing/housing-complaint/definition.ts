import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { housingComplaintQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-90. */
export const housingComplaint: ServiceSheet = {
  code: 'HSG-90',
  version: 1,
  sector: 'housing',
  dataClass: 'L2',
  kind: 'complaint',
  about: 'person',
  name: { id: 'Aspirasi dan pengaduan bidang perumahan rakyat', en: 'Housing aspiration and complaint' },
  recipients: { id: 'Warga, keluarga, RT/RW', en: 'Citizens, families, RT/RW' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PERKIM', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'HSG-P90',
      name: { id: 'Pengaduan perumahan diputus tepat waktu', en: 'Housing complaints decided in time' },
      numerator: 'Laporan diputus desa dalam 5 hari kerja',
      denominator: 'Laporan masuk',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 95,
    },
  ],
  questions: housingComplaintQuestions,
}
