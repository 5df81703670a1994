import type { ServiceSheet } from '../../../core/index.ts'
import { poorHouseholdQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-01. */
export const poorHousehold: ServiceSheet = {
  code: 'SOC-01',
  version: 1,
  sector: 'social',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: {
    id: 'Pendataan fakir miskin dan usulan pemutakhiran DTSEN',
    en: 'Poor-household identification and DTSEN update proposal',
  },
  recipients: { id: 'Keluarga miskin/rentan', en: 'Poor or vulnerable families' },
  workflow: 'case_via_subdistrict',
  slaDays: 5,
  opdSlaDays: 90,
  referralTo: ['DINAS_SOSIAL', 'PEMDES', 'BAZNAS'],
  requiredDocuments: [
    { id: 'Fotokopi identitas sasaran (bila ada)', en: "Copy of the person's identity (if any)" },
    { id: 'Uraian keadaan/keluhan', en: 'Description of the situation or complaint' },
    { id: 'Surat pernyataan pemerintah desa/kelurahan', en: 'Statement of the village government' },
    { id: 'Fotokopi KK', en: 'Copy of the family card (KK)' },
  ],
  legalBasis: ['Permendagri 13/2024', 'Inpres 4/2025 (DTSEN)', 'UU 13/2011'],
  indicators: [
    {
      code: 'SOC-P01',
      name: { id: 'Usulan DTSEN dimusyawarahkan', en: 'DTSEN proposals discussed in the village meeting' },
      numerator: 'Usulan dibahas musdes/muskel',
      denominator: 'Usulan kader',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
    {
      code: 'SOC-P02',
      name: { id: 'Keluarga rentan belum terjangkau bantuan', en: 'Vulnerable families not reached by aid' },
      numerator: 'Keluarga skor rentan tinggi tanpa bantuan',
      denominator: 'Keluarga skor rentan tinggi',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: poorHouseholdQuestions,
}
