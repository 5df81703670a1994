import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws } from '../requirements.ts'
import { disasterReliefQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-07. */
export const disasterRelief: ServiceSheet = {
  code: 'SOC-07',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: {
    id: 'Perlindungan dan jaminan sosial korban bencana',
    en: 'Social protection for disaster victims',
  },
  recipients: {
    id: 'Korban bencana kab/kota pada saat dan setelah tanggap darurat',
    en: 'Disaster victims of the district during and after the emergency',
  },
  workflow: 'emergency',
  slaDays: 1,
  slaHours: 24,
  opdSlaDays: 3,
  referralTo: ['DINAS_SOSIAL', 'BPBD', 'PUSKESMAS'],
  requiredDocuments: [
    { id: 'Identitas bila ada', en: 'Identity, if any' },
    { id: 'Surat keterangan korban bencana', en: 'Disaster-victim statement' },
  ],
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'SOC-SPM-BENCANA',
      name: {
        id: 'Korban bencana terpenuhi kebutuhan dasarnya',
        en: 'Disaster victims whose basic needs are met',
      },
      numerator: 'Korban bencana kab/kota yang terpenuhi kebutuhan dasarnya saat dan setelah tanggap darurat',
      denominator: 'Populasi korban bencana kab/kota yang membutuhkan',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: disasterReliefQuestions,
}
