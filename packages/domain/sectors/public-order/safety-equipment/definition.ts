import type { ServiceSheet } from '../../../core/index.ts'
import { safetyEquipmentQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-03. */
export const safetyEquipment: ServiceSheet = {
  code: 'ORD-03',
  version: 1,
  sector: 'public-order',
  dataClass: 'L1',
  kind: 'case',
  about: 'facility',
  name: {
    id: 'Poskamling, APAR, dan alat peringatan dini',
    en: 'Guard post, extinguisher and warning device need',
  },
  recipients: { id: 'RT/RW, fasilitas umum', en: 'RT/RW, public facilities' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['PEMDES', 'SATPOL_PP', 'DAMKAR', 'BPBD'],
  requiredDocuments: [
    { id: 'Surat permohonan kepala dusun/RT', en: 'Request letter of the hamlet head or RT' },
    { id: 'Titik lokasi sarana/prasarana yang diusulkan', en: 'Exact place of the proposed works' },
  ],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 121/2018', 'Permendagri 13/2024', 'Permendagri 114/2018'],
  indicators: [
    {
      code: 'ORD-P03',
      name: { id: 'Sarana linmas layak', en: 'Protection equipment in good order' },
      numerator: 'Sarana kondisi baik',
      denominator: 'Sarana terdata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: safetyEquipmentQuestions,
}
