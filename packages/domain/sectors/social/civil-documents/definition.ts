import type { ServiceSheet } from '../../../core/index.ts'
import { civilDocumentsQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-09. */
export const civilDocuments: ServiceSheet = {
  code: 'SOC-09',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Fasilitasi dokumen kependudukan warga rentan', en: 'Civil-registration facilitation' },
  recipients: {
    id: 'Warga tanpa NIK/KK/KTP/akta/KIA',
    en: 'People without NIK, family card, identity card or certificates',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 14,
  referralTo: ['DISDUKCAPIL', 'DINAS_SOSIAL', 'PEMDES'],
  requiredDocuments: [
    { id: 'Surat pengantar RT/RW', en: 'Covering letter of the RT/RW' },
    { id: 'Surat keterangan lahir/kematian bila ada', en: 'Birth or death statement, if any' },
  ],
  legalBasis: ['UU 24/2013', 'Perpres 96/2018', 'Permendagri 13/2024'],
  indicators: [
    {
      code: 'SOC-P09',
      name: { id: 'Dokumen terbit', en: 'Documents issued' },
      numerator: 'Warga rentan yang dokumennya terbit',
      denominator: 'Warga rentan yang difasilitasi',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: civilDocumentsQuestions,
}
