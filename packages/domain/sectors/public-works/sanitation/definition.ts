import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { sanitationQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-02. */
export const sanitation: ServiceSheet = {
  code: 'PWK-02',
  version: 1,
  sector: 'public-works',
  dataClass: 'L2',
  kind: 'case',
  about: 'household',
  name: { id: 'Pendataan sanitasi dan air limbah domestik', en: 'Household sanitation and wastewater' },
  recipients: { id: 'Setiap rumah tangga', en: 'Every household' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PUPR', 'DINAS_PERKIM', 'DLH', 'PUSKESMAS'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'PWK-SPM-LIMBAH',
      name: { id: 'Layanan pengolahan air limbah domestik', en: 'Domestic wastewater treatment' },
      numerator: 'Warga negara yang memperoleh layanan pengolahan air limbah domestik',
      denominator: 'Warga negara di kabupaten/kota yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'PWK-SPM-LIMBAHREG',
      name: { id: 'Layanan air limbah domestik regional', en: 'Regional domestic wastewater' },
      numerator: 'Warga negara yang memperoleh layanan pengolahan regional lintas kab/kota',
      denominator: 'Warga negara yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'province',
      target: 100,
    },
    {
      code: 'PWK-P02',
      name: { id: 'Rumah tangga bersanitasi layak', en: 'Households with improved sanitation' },
      numerator: 'Rumah tangga dengan jamban layak dan tangki septik/IPAL',
      denominator: 'Rumah tangga didata',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: sanitationQuestions,
}
