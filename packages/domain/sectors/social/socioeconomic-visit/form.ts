import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-02. */
export const socioeconomicVisitQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'linkedReport',
    type: 'reference',
    to: 'report',
    label: { id: 'Laporan terkait', en: 'Linked report' },
  },
  {
    key: 'houseCondition',
    type: 'choice',
    label: { id: 'Kondisi fisik rumah', en: 'State of the house' },
    required: true,
    options: optionsOf({ adequate: ['Layak', 'Adequate'], inadequate: ['Tidak layak', 'Not adequate'] }),
  },
  {
    key: 'incomeType',
    type: 'choice',
    label: { id: 'Penghasilan', en: 'Income' },
    required: true,
    options: optionsOf({
      fixed: ['Tetap', 'Regular'],
      irregular: ['Tidak tetap', 'Irregular'],
      none: ['Tidak ada', 'None'],
    }),
  },
  {
    key: 'assets',
    type: 'choice',
    label: { id: 'Aset produktif', en: 'Productive assets' },
    required: true,
    options: optionsOf({ yes: ['Ada', 'Yes'], no: ['Tidak ada', 'No'] }),
  },
  {
    key: 'dependencyLoad',
    type: 'choice',
    label: { id: 'Beban tanggungan', en: 'Burden of dependants' },
    required: true,
    options: optionsOf({ low: ['Rendah', 'Low'], medium: ['Sedang', 'Medium'], high: ['Tinggi', 'High'] }),
  },
  {
    key: 'specialRisk',
    type: 'choices',
    label: { id: 'Risiko khusus', en: 'Special risk' },
    required: true,
    options: optionsOf({
      elderly: ['Lansia', 'Elderly person'],
      disability: ['Disabilitas', 'Disability'],
      chronic: ['Penyakit kronis', 'Chronic illness'],
      female_head: ['Kepala keluarga perempuan', 'Woman as head of household'],
      orphan: ['Yatim/piatu', 'Orphan'],
      none: ['Tidak ada', 'None'],
    }),
    exclusive: ['none'],
  },
  {
    key: 'vulnerabilityScore',
    type: 'integer',
    label: { id: 'Skor kerentanan', en: 'Vulnerability score' },
    hint: {
      id: '1 sangat baik sampai 5 sangat rentan; wajib disertai alasan',
      en: 'From 1, very well, to 5, very vulnerable; with the reason',
    },
    required: true,
    min: 1,
    max: 5,
  },
  {
    key: 'scoreReason',
    type: 'text',
    multiline: true,
    label: { id: 'Alasan skor', en: 'Reason for the score' },
    required: true,
    minLength: 10,
    maxLength: 1000,
  },
  {
    key: 'verifiers',
    type: 'choices',
    label: { id: 'Pihak yang ikut verifikasi', en: 'Who took part in verifying' },
    required: true,
    options: optionsOf({
      kader: ['Kader', 'Kader'],
      village: ['Perangkat desa/kelurahan', 'Village government'],
      rt_rw: ['RT/RW', 'RT/RW'],
      pkh: ['Pendamping PKH', 'PKH companion'],
      tksk: ['TKSK', 'Social worker of the subdistrict (TKSK)'],
      puskesos: ['Puskesos', 'Social welfare centre (Puskesos)'],
    }),
  },
  {
    key: 'recommendation',
    type: 'choice',
    label: { id: 'Rekomendasi', en: 'Recommendation' },
    required: true,
    options: optionsOf({
      eligible: ['Layak', 'Eligible'],
      not_eligible: ['Tidak layak', 'Not eligible'],
      monitor: ['Pantau', 'Keep watching'],
    }),
  },
  ...closing(true),
]
