import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { socialComplaintQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-90. */
export const socialComplaint: ServiceSheet = {
  code: 'SOC-90',
  version: 1,
  sector: 'social',
  dataClass: 'L2',
  kind: 'complaint',
  about: 'person',
  name: { id: 'Aspirasi dan pengaduan bidang sosial', en: 'Social aspiration and complaint' },
  recipients: { id: 'Warga, keluarga, RT/RW', en: 'Citizens, families, RT/RW' },
  workflow: 'case_via_subdistrict',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_SOSIAL', 'DP3A', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-P90',
      name: { id: 'Pengaduan sosial diputus tepat waktu', en: 'Social complaints decided in time' },
      numerator: 'Laporan diputus desa dalam 5 hari kerja',
      denominator: 'Laporan masuk',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 95,
    },
  ],
  questions: socialComplaintQuestions,
}
