import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { earlyChildhoodQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-01. */
export const earlyChildhood: ServiceSheet = {
  code: 'EDU-01',
  version: 1,
  sector: 'education',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Pendataan anak usia dini dan akses PAUD', en: 'Early-childhood census and PAUD access' },
  recipients: {
    id: 'Anak 0-6 tahun; penerima SPM: 5-6 tahun',
    en: 'Children aged 0-6; SPM recipients: aged 5-6',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_PENDIDIKAN', 'DISDUKCAPIL'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'EDU-SPM-PAUD',
      name: { id: 'Partisipasi PAUD usia 5-6 tahun', en: 'Children aged 5-6 in PAUD' },
      numerator: 'Warga negara usia 5-6 tahun yang ikut PAUD',
      denominator: 'Seluruh warga negara usia 5-6 tahun di wilayah',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'EDU-P01',
      name: { id: 'Anak 0-6 tahun terdata', en: 'Children aged 0-6 on the list' },
      numerator: 'Anak 0-6 tahun yang punya catatan tahun berjalan',
      denominator: 'Anak 0-6 tahun menurut data desa',
      unit: '%',
      kind: 'process',
      level: 'post',
      target: 100,
    },
    {
      code: 'EDU-P02',
      name: {
        id: 'Anak 5-6 tahun tanpa PAUD yang difasilitasi',
        en: 'Children aged 5-6 without PAUD who were helped',
      },
      numerator: 'Anak 5-6 tahun belum PAUD yang kemudian terdaftar',
      denominator: 'Anak 5-6 tahun belum PAUD yang ditemukan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: earlyChildhoodQuestions,
}
