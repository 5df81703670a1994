import type { ServiceSheet } from '../../../core/index.ts'
import { disasterReportQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-05. */
export const disasterReport: ServiceSheet = {
  code: 'ORD-05',
  version: 1,
  sector: 'public-order',
  dataClass: 'L2',
  kind: 'case',
  about: 'event',
  name: { id: 'Laporan cepat kejadian bencana', en: 'Rapid disaster report' },
  recipients: { id: 'Korban dan warga terdampak bencana', en: 'Victims and people affected by a disaster' },
  workflow: 'emergency',
  slaDays: 0,
  slaHours: 1,
  opdSlaDays: 1,
  referralTo: ['BPBD', 'DINAS_SOSIAL', 'PUSKESMAS', 'KECAMATAN'],
  requiredDocuments: [],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 101/2018', 'Permendagri 13/2024'],
  indicators: [
    {
      code: 'ORD-SPM-EVAK',
      name: {
        id: 'Penyelamatan dan evakuasi korban bencana',
        en: 'Rescue and evacuation of disaster victims',
      },
      numerator: 'Warga negara korban bencana yang memperoleh layanan penyelamatan dan evakuasi',
      denominator: 'Warga negara korban bencana',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: disasterReportQuestions,
}
