import type { ServiceSheet } from '../../../core/index.ts'
import { disasterPreparednessQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-04. */
export const disasterPreparedness: ServiceSheet = {
  code: 'ORD-04',
  version: 1,
  sector: 'public-order',
  dataClass: 'L3',
  kind: 'record',
  about: 'household',
  name: {
    id: 'Pendataan rawan bencana dan kesiapsiagaan keluarga',
    en: 'Household disaster-risk and preparedness',
  },
  recipients: { id: 'Warga negara di kawasan rawan bencana', en: 'Citizens in areas prone to disaster' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['BPBD', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 101/2018', 'Permendagri 13/2024'],
  indicators: [
    {
      code: 'ORD-SPM-INFO',
      name: { id: 'Layanan informasi rawan bencana', en: 'Information on disaster risk' },
      numerator: 'Warga negara yang memperoleh informasi rawan bencana',
      denominator: 'Warga negara yang berada di kawasan rawan bencana',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'ORD-SPM-SIAGA',
      name: { id: 'Layanan pencegahan dan kesiapsiagaan', en: 'Prevention and preparedness' },
      numerator: 'Warga negara yang memperoleh layanan pencegahan dan kesiapsiagaan',
      denominator: 'Warga negara yang berada di kawasan rawan bencana',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
  ],
  questions: disasterPreparednessQuestions,
}
