import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { drinkingWaterQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-01. */
export const drinkingWater: ServiceSheet = {
  code: 'PWK-01',
  version: 1,
  sector: 'public-works',
  dataClass: 'L2',
  kind: 'case',
  about: 'household',
  name: { id: 'Pendataan akses air minum rumah tangga', en: 'Household drinking-water access' },
  recipients: {
    id: 'Setiap warga negara/rumah tangga; prioritas miskin dan rawan air',
    en: 'Every citizen and household; the poor and water-scarce first',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PUPR', 'PDAM', 'PUSKESMAS'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'PWK-SPM-AIR',
      name: { id: 'Pemenuhan kebutuhan pokok air minum sehari-hari', en: 'Basic daily drinking water' },
      numerator:
        'Warga negara yang memperoleh kebutuhan pokok air minum sehari-hari (min. 60 liter/orang/hari, memenuhi kualitas)',
      denominator: 'Warga negara di kabupaten/kota yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'PWK-SPM-AIRCURAH',
      name: { id: 'Air minum curah lintas kab/kota', en: 'Bulk drinking water across districts' },
      numerator: 'Warga negara yang memperoleh air minum curah lintas kab/kota',
      denominator: 'Warga negara yang harus dipenuhi',
      unit: '%',
      kind: 'spm',
      level: 'province',
      target: 100,
    },
    {
      code: 'PWK-P01',
      name: { id: 'Rumah tangga ber-air layak', en: 'Households with improved water' },
      numerator: 'Rumah tangga dengan jenjang akses layak dasar atau aman',
      denominator: 'Rumah tangga didata',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: drinkingWaterQuestions,
}
