import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-03. */
export const relocationQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'programName',
    type: 'text',
    label: { id: 'Nama program', en: 'Name of the programme' },
    required: true,
    minLength: 3,
    maxLength: 150,
  },
  {
    key: 'noticeReceived',
    type: 'boolean',
    label: { id: 'Menerima pemberitahuan resmi', en: 'Official notice received' },
    required: true,
  },
  {
    key: 'tenure',
    type: 'choice',
    label: { id: 'Status penguasaan', en: 'Title to the house or land' },
    required: true,
    options: optionsOf({
      own: ['Milik', 'Owned'],
      rent: ['Sewa', 'Rented'],
      occupy: ['Menempati tanpa hak', 'Occupied without a title'],
      customary: ['Adat/ulayat', 'Customary land'],
    }),
  },
  {
    key: 'facilitationWanted',
    type: 'choice',
    label: { id: 'Fasilitasi diharapkan', en: 'Help hoped for' },
    required: true,
    options: optionsOf({
      public_rental: ['Rumah susun/sewa', 'Public rental housing'],
      new_house: ['Rumah baru', 'New house'],
      compensation: ['Penggantian hak', 'Compensation'],
      rent_aid: ['Bantuan sewa', 'Rent aid'],
      info: ['Informasi', 'Information'],
    }),
  },
  { key: 'deadline', type: 'date', label: { id: 'Batas waktu pindah', en: 'To move out by' } },
  ...closing(),
]
