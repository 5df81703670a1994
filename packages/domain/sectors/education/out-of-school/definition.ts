import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { outOfSchoolQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-02. */
export const outOfSchool: ServiceSheet = {
  code: 'EDU-02',
  version: 1,
  sector: 'education',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: { id: 'Penjaringan anak tidak sekolah usia 7-18 tahun', en: 'Out-of-school children aged 7-18' },
  recipients: {
    id: 'Anak 7-15 tahun (dasar, kab/kota); 16-18 tahun (menengah, provinsi)',
    en: 'Children aged 7-15 (basic, district); 16-18 (secondary, province)',
  },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 20,
  referralTo: ['DINAS_PENDIDIKAN', 'DINAS_PENDIDIKAN_PROV', 'DINAS_SOSIAL', 'DISDUKCAPIL'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'EDU-SPM-DASAR',
      name: { id: 'Partisipasi pendidikan dasar', en: 'Participation in basic education' },
      numerator: 'Warga negara usia 7-15 tahun yang ikut pendidikan dasar',
      denominator: 'Seluruh warga negara usia 7-15 tahun',
      unit: '%',
      kind: 'spm',
      level: 'district',
      target: 100,
    },
    {
      code: 'EDU-SPM-MENENGAH',
      name: { id: 'Partisipasi pendidikan menengah', en: 'Participation in secondary education' },
      numerator: 'Warga negara usia 16-18 tahun yang ikut pendidikan menengah',
      denominator: 'Seluruh warga negara usia 16-18 tahun',
      unit: '%',
      kind: 'spm',
      level: 'province',
      target: 100,
    },
    {
      code: 'EDU-SPM-LITNUM',
      name: {
        id: 'Rata-rata literasi dan numerasi hasil Asesmen Nasional',
        en: 'Average literacy and numeracy in the National Assessment',
      },
      numerator: 'Nilai rata-rata tahun berjalan',
      denominator: 'Nilai rata-rata pembanding dua tahun sebelumnya',
      unit: 'selisih',
      kind: 'spm',
      level: 'district',
    },
    {
      code: 'EDU-P03',
      name: { id: 'Anak tidak sekolah kembali belajar', en: 'Out-of-school children who learn again' },
      numerator: 'Anak tidak sekolah terjaring yang kembali belajar',
      denominator: 'Anak tidak sekolah terjaring',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: outOfSchoolQuestions,
}
