import type { ServiceSheet } from '../../../core/index.ts'
import { fireReportQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-06. */
export const fireReport: ServiceSheet = {
  code: 'ORD-06',
  version: 1,
  sector: 'public-order',
  dataClass: 'L2',
  kind: 'case',
  about: 'event',
  name: { id: 'Laporan kebakaran dan penyelamatan', en: 'Fire and rescue report' },
  recipients: { id: 'Warga negara korban/terdampak kebakaran', en: 'Citizens hit or affected by fire' },
  workflow: 'emergency',
  slaDays: 0,
  slaHours: 1,
  opdSlaDays: 1,
  referralTo: ['DAMKAR', 'SATPOL_PP', 'BPBD'],
  requiredDocuments: [],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 114/2018', 'Permendagri 13/2024'],
  indicators: [
    {
      code: 'ORD-SPM-KEBAKARAN',
      name: { id: 'Penyelamatan dan evakuasi korban kebakaran', en: 'Rescue and evacuation of fire victims' },
      numerator: 'Warga negara korban/terdampak kebakaran yang memperoleh layanan',
      denominator: 'Warga negara korban/terdampak kebakaran',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'ORD-P06',
      name: { id: 'Waktu tanggap kebakaran sesuai', en: 'Fires answered in time' },
      numerator: 'Kejadian dengan waktu tanggap <= 15 menit',
      denominator: 'Kejadian kebakaran di wilayah layanan',
      unit: '%',
      kind: 'process',
      level: 'district',
    },
  ],
  questions: fireReportQuestions,
}
