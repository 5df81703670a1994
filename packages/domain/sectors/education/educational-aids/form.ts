import type { Question } from '../../../core/index.ts'
import { optionsOf, photos, reportDate } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-08. */
export const educationalAidsQuestions: readonly Question[] = [
  reportDate,
  {
    key: 'ownerUnit',
    type: 'choice',
    label: { id: 'Unit pemilik', en: 'Owner' },
    required: true,
    options: optionsOf({
      posyandu: ['Posyandu', 'Posyandu'],
      paud: ['Pos PAUD/PAUD', 'Pos PAUD or PAUD'],
      library: ['Perpustakaan desa', 'Village library'],
      other: ['Lainnya', 'Other'],
    }),
  },
  {
    key: 'apeType',
    type: 'text',
    label: { id: 'Jenis APE', en: 'Kind of educational aid' },
    required: true,
    minLength: 2,
    maxLength: 120,
  },
  {
    key: 'quantity',
    type: 'integer',
    label: { id: 'Jumlah', en: 'Quantity' },
    required: true,
    min: 0,
    max: 10_000,
  },
  {
    key: 'quantityUnit',
    type: 'choice',
    label: { id: 'Satuan', en: 'Unit' },
    required: true,
    options: optionsOf({ set: ['Set', 'Set'], piece: ['Buah', 'Piece'], sheet: ['Lembar', 'Sheet'] }),
  },
  {
    key: 'condition',
    type: 'choice',
    label: { id: 'Kondisi', en: 'Condition' },
    required: true,
    options: optionsOf({
      good: ['Baik', 'Good'],
      light: ['Rusak ringan', 'Light damage'],
      heavy: ['Rusak berat', 'Heavy damage'],
    }),
  },
  {
    key: 'priority',
    type: 'choice',
    label: { id: 'Prioritas kebutuhan', en: 'Priority of the need' },
    required: true,
    options: optionsOf({ high: ['Tinggi', 'High'], medium: ['Sedang', 'Medium'], low: ['Rendah', 'Low'] }),
  },
  {
    key: 'additionalNeed',
    type: 'text',
    label: { id: 'Kebutuhan tambahan', en: 'Further need' },
    maxLength: 200,
  },
  { key: 'notes', type: 'text', multiline: true, label: { id: 'Catatan', en: 'Notes' }, maxLength: 2000 },
  photos('photos', { id: 'Foto', en: 'Photos' }, 3),
]
