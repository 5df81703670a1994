import type { Question } from '../../../core/index.ts'
import {
  closingWithoutConsent,
  damageLevels,
  header,
  optionsOf,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-03. */
export const safetyEquipmentQuestions: readonly Question[] = [
  ...header,
  {
    key: 'assetType',
    type: 'choice',
    label: { id: 'Jenis sarana', en: 'Kind of equipment' },
    required: true,
    options: optionsOf({
      guard_post: ['Poskamling', 'Guard post'],
      apar: ['APAR', 'Fire extinguisher (APAR)'],
      early_warning: ['Alat deteksi/peringatan dini', 'Early-warning device'],
      siren: ['Sirene/kentongan', 'Siren or slit drum'],
      ht: ['HT/komunikasi', 'Radio (HT)'],
      evac_sign: ['Rambu evakuasi', 'Evacuation sign'],
      assembly: ['Titik kumpul', 'Assembly point'],
      hydrant: ['Hidran/tandon air', 'Hydrant or water tank'],
    }),
  },
  { key: 'available', type: 'boolean', label: { id: 'Tersedia', en: 'Is there one' }, required: true },
  {
    key: 'quantity',
    type: 'integer',
    label: { id: 'Jumlah', en: 'Quantity' },
    when: { question: 'available', is: 'eq', value: true },
    min: 0,
    max: 1000,
  },
  {
    key: 'condition',
    type: 'choice',
    label: { id: 'Kondisi', en: 'Condition' },
    required: true,
    when: { question: 'available', is: 'eq', value: true },
    options: damageLevels,
  },
  {
    key: 'expiryDate',
    type: 'date',
    label: { id: 'Tanggal kedaluwarsa APAR', en: 'Expiry date of the extinguisher' },
    when: {
      all: [
        { question: 'assetType', is: 'eq', value: 'apar' },
        { question: 'available', is: 'eq', value: true },
      ],
    },
  },
  {
    key: 'responsible',
    type: 'text',
    label: { id: 'Penanggung jawab', en: 'Person in charge' },
    maxLength: 120,
  },
  {
    key: 'need',
    type: 'choice',
    label: { id: 'Kebutuhan', en: 'Need' },
    required: true,
    options: optionsOf({
      none: ['Tidak ada', 'None'],
      repair: ['Perbaikan', 'Repair'],
      refill: ['Isi ulang', 'Refill'],
      add: ['Penambahan', 'More of them'],
      new: ['Pengadaan baru', 'New'],
    }),
  },
  ...closingWithoutConsent(),
]
