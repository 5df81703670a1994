import type { Question } from '../../../core/index.ts'
import { closing, guardian, header, optionsOf, person } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-04. */
export const schoolSupportQuestions: readonly Question[] = [
  ...header,
  ...person('child', { id: 'peserta didik', en: 'the pupil' }),
  ...guardian(),
  {
    key: 'schoolName',
    type: 'text',
    label: { id: 'Nama sekolah', en: 'Name of the school' },
    required: true,
    maxLength: 150,
  },
  {
    key: 'level',
    type: 'choice',
    label: { id: 'Jenjang', en: 'Level of school' },
    required: true,
    options: optionsOf({
      paud: ['PAUD', 'PAUD'],
      sd: ['SD/MI', 'Primary (SD/MI)'],
      smp: ['SMP/MTs', 'Lower secondary (SMP/MTs)'],
      sma: ['SMA/SMK/MA', 'Upper secondary (SMA/SMK/MA)'],
      package: ['Paket A/B/C', 'Paket A/B/C'],
      higher: ['Perguruan tinggi', 'Higher education'],
    }),
  },
  {
    key: 'needType',
    type: 'choices',
    label: { id: 'Jenis kebutuhan', en: 'What is needed' },
    required: true,
    options: optionsOf({
      tuition: ['Iuran/biaya sekolah', 'School fees'],
      uniform: ['Seragam', 'Uniform'],
      books: ['Buku/alat tulis', 'Books and stationery'],
      shoes_bag: ['Sepatu/tas', 'Shoes or bag'],
      transport: ['Transportasi', 'Transport'],
      exam_fee: ['Biaya ujian/ijazah', 'Exam or diploma fee'],
      higher_ed: ['Biaya kuliah (KIP Kuliah)', 'University costs (KIP Kuliah)'],
      other: ['Lainnya', 'Other'],
    }),
  },
  {
    key: 'amountNeeded',
    type: 'money',
    label: { id: 'Perkiraan kebutuhan', en: 'Estimated amount (rupiah)' },
    min: 0,
    max: 1_000_000_000,
  },
  {
    key: 'pipStatus',
    type: 'choice',
    label: { id: 'Status PIP/KIP', en: 'PIP/KIP status' },
    required: true,
    options: optionsOf({
      recipient: ['Penerima', 'Recipient'],
      proposed: ['Pernah diusulkan', 'Was proposed'],
      none: ['Bukan penerima', 'Not a recipient'],
      unknown: ['Tidak tahu', 'Not known'],
    }),
  },
  {
    key: 'welfareDecile',
    type: 'integer',
    label: { id: 'Desil DTSEN', en: 'DTSEN decile' },
    hint: {
      id: 'Diisi operator desa dari sistem resmi, bukan oleh kader',
      en: 'Filled in by the village operator from the official system, not by kader',
    },
    min: 1,
    max: 10,
  },
  {
    key: 'householdIncome',
    type: 'money',
    label: { id: 'Penghasilan rumah tangga per bulan', en: 'Household income per month (rupiah)' },
    min: 0,
    max: 1_000_000_000,
  },
  ...closing(),
]
