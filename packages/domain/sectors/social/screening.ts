import type { SectorScreening } from '../../core/index.ts'

/** Source: domain notes on the institution, 2.7 and 4.7. */
export const socialScreening: SectorScreening = {
  sector: 'social',
  services: [
    { service: 'SOC-01', everyMonths: 12 },
    { service: 'SOC-05', about: { fromYears: 60 }, everyMonths: 12 },
  ],
  questions: [
    {
      key: 'no-food',
      ask: {
        id: 'Apakah dalam sebulan ini keluarga pernah tidak bisa makan cukup karena tidak ada uang?',
        en: 'In the past month, could the family not eat enough for lack of money?',
      },
      need: { id: 'Kesulitan makan sehari-hari', en: 'Not enough to eat' },
      urgency: 'high',
      opens: ['SOC-01'],
    },
    {
      key: 'alone',
      ask: {
        id: 'Apakah ada lansia yang tinggal atau mengurus diri sendirian tanpa bantuan?',
        en: 'Does an older person live or get by alone without help?',
      },
      need: { id: 'Lansia sendirian tanpa bantuan', en: 'Older person alone without help' },
      urgency: 'medium',
      about: { fromYears: 60 },
      opens: ['SOC-05'],
    },
    {
      key: 'disability',
      ask: {
        id: 'Apakah ada penyandang disabilitas yang belum mendapat bantuan yang dibutuhkan?',
        en: 'Does a person with a disability lack the help they need?',
      },
      need: { id: 'Penyandang disabilitas belum terbantu', en: 'Person with a disability without help' },
      urgency: 'medium',
      opens: ['SOC-03'],
    },
    {
      key: 'no-papers',
      ask: {
        id: 'Apakah ada yang belum punya akta lahir, KTP, KK, atau KIS?',
        en: 'Does somebody lack a birth certificate, KTP, family card or health card (KIS)?',
      },
      need: { id: 'Belum punya dokumen kependudukan atau KIS', en: 'Civil papers or KIS missing' },
      urgency: 'low',
      opens: ['SOC-09'],
    },
  ],
}
