import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { educationComplaintQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-90. */
export const educationComplaint: ServiceSheet = {
  code: 'EDU-90',
  version: 1,
  sector: 'education',
  dataClass: 'L2',
  kind: 'complaint',
  about: 'person',
  name: { id: 'Aspirasi dan pengaduan bidang pendidikan', en: 'Education aspiration and complaint' },
  recipients: { id: 'Warga, keluarga, RT/RW', en: 'Citizens, families, RT/RW' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_PENDIDIKAN', 'DINAS_PERPUSTAKAAN', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'EDU-P90',
      name: { id: 'Pengaduan pendidikan diputus tepat waktu', en: 'Education complaints decided in time' },
      numerator: 'Laporan diputus desa dalam 5 hari kerja',
      denominator: 'Laporan masuk',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 95,
    },
  ],
  questions: educationComplaintQuestions,
}
