import type { ServiceSheet } from '../../../core/index.ts'
import { socioeconomicVisitQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-02. */
export const socioeconomicVisit: ServiceSheet = {
  code: 'SOC-02',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'record',
  about: 'household',
  name: {
    id: 'Verifikasi sosial-ekonomi lewat kunjungan rumah',
    en: 'Home-visit socio-economic verification',
  },
  recipients: { id: 'Keluarga pemohon/penerima bantuan', en: 'Families that ask for or receive aid' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['PEMDES', 'DINAS_SOSIAL'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'SOC-P03',
      name: { id: 'Pemohon diverifikasi lapangan', en: 'Applicants visited' },
      numerator: 'Pemohon dikunjungi',
      denominator: 'Pemohon',
      unit: '%',
      kind: 'process',
      level: 'village',
      target: 100,
    },
  ],
  questions: socioeconomicVisitQuestions,
}
