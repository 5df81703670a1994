import type { Question } from '../../core/index.ts'
import { sexes, units } from './options.ts'

/** Which household the form is about. */
export const household: readonly Question[] = [
  {
    key: 'familyCardNo',
    type: 'nokk',
    label: { id: 'Nomor KK', en: 'Family card number' },
    section: 'subject',
    prefill: 'household.family-card',
  },
  {
    key: 'headName',
    type: 'text',
    label: { id: 'Nama kepala keluarga', en: 'Name of the head of household' },
    required: true,
    minLength: 2,
    maxLength: 120,
    section: 'subject',
    prefill: 'household.head.name',
  },
  {
    key: 'headNik',
    type: 'nik',
    label: { id: 'NIK kepala keluarga', en: 'NIK of the head of household' },
    section: 'subject',
    prefill: 'household.head.nik',
  },
  {
    key: 'headSex',
    type: 'choice',
    label: { id: 'Jenis kelamin kepala keluarga', en: 'Sex of the head of household' },
    options: sexes,
    section: 'subject',
    prefill: 'household.head.sex',
  },
  {
    key: 'memberCount',
    type: 'integer',
    label: { id: 'Jumlah anggota rumah tangga', en: 'Number of household members' },
    required: true,
    min: 1,
    max: 40,
    unit: units.people,
    section: 'subject',
    prefill: 'household.members',
  },
  {
    key: 'address',
    type: 'text',
    label: { id: 'Alamat rumah', en: 'House address' },
    required: true,
    minLength: 3,
    maxLength: 200,
    section: 'subject',
    prefill: 'household.address',
  },
  {
    key: 'contactPhone',
    type: 'phone',
    label: { id: 'Nomor telepon', en: 'Phone number' },
    section: 'subject',
    prefill: 'household.phone',
  },
]
