import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws } from '../requirements.ts'
import { disasterHousingQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-02. */
export const disasterHousing: ServiceSheet = {
  code: 'HSG-02',
  version: 1,
  sector: 'housing',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: { id: 'Rumah korban bencana', en: 'Housing for disaster victims' },
  recipients: {
    id: 'Warga negara korban bencana yang rumahnya rusak/hilang',
    en: 'Disaster victims whose house is damaged or lost',
  },
  workflow: 'emergency',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PERKIM', 'BPBD', 'DINAS_SOSIAL'],
  requiredDocuments: [
    {
      id: 'Fotokopi KTP/KK atau surat pengganti dari desa',
      en: 'Copy of KTP and KK, or a letter of the village instead',
    },
    {
      id: 'Surat keterangan korban bencana dari desa/kelurahan',
      en: 'Disaster-victim statement of the village',
    },
    { id: 'Foto kerusakan', en: 'Photos of the damage' },
  ],
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'HSG-SPM-BENCANA',
      name: {
        id: 'Rumah layak huni bagi korban bencana kab/kota',
        en: 'Habitable houses for disaster victims of the district',
      },
      numerator: 'Warga negara korban bencana yang memperoleh rumah layak huni',
      denominator: 'Warga negara korban bencana yang rumahnya terdampak dan harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'HSG-SPM-BENCANA-PROV',
      name: {
        id: 'Rumah layak huni bagi korban bencana provinsi',
        en: 'Habitable houses for disaster victims of the province',
      },
      numerator: 'Warga negara korban bencana provinsi yang memperoleh rumah layak huni',
      denominator: 'Warga negara korban bencana provinsi yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'province',
      target: 100,
    },
  ],
  questions: disasterHousingQuestions,
}
