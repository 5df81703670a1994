import type { Question } from '../../../core/index.ts'
import { closing, complaint, header, optionsOf, reporter } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-90. */
export const educationComplaintQuestions: readonly Question[] = [
  ...header,
  ...reporter(),
  ...complaint(
    optionsOf({
      facility: ['Sarana pendidikan', 'School facilities'],
      literacy: ['Penguatan literasi', 'Literacy'],
      paud_activity: ['Kegiatan PAUD', 'PAUD activities'],
      ape: ['Kebutuhan APE', 'Educational aids (APE)'],
      training: ['Pelatihan/lokakarya', 'Training or workshop'],
      school_cost: ['Pembiayaan sekolah', 'School costs'],
      school_supplies: ['Perlengkapan sekolah', 'School supplies'],
      library: ['Perpustakaan desa', 'Village library'],
      other: ['Lainnya', 'Other'],
    }),
  ),
  ...closing(),
]
