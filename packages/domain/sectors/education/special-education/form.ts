import type { Question } from '../../../core/index.ts'
import {
  closing,
  disabilityTypes,
  guardian,
  header,
  optionsOf,
  person,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-05. */
export const specialEducationQuestions: readonly Question[] = [
  ...header,
  ...person('child', { id: 'anak', en: 'the child' }),
  ...guardian(),
  {
    key: 'disabilityType',
    type: 'choices',
    label: { id: 'Ragam disabilitas', en: 'Kind of disability' },
    required: true,
    options: disabilityTypes,
  },
  {
    key: 'assessedBy',
    type: 'choice',
    label: { id: 'Sudah diasesmen oleh', en: 'Assessed by' },
    required: true,
    options: optionsOf({
      none: ['Belum', 'Not yet'],
      puskesmas: ['Puskesmas', 'Health centre (Puskesmas)'],
      hospital: ['Rumah sakit', 'Hospital'],
      psychologist: ['Psikolog', 'Psychologist'],
      school: ['Sekolah', 'School'],
    }),
  },
  {
    key: 'currentSchooling',
    type: 'choice',
    label: { id: 'Pendidikan saat ini', en: 'School at present' },
    required: true,
    options: optionsOf({
      none: ['Tidak sekolah', 'Not in school'],
      inclusive: ['Sekolah inklusif', 'Inclusive school'],
      slb: ['SLB', 'Special school (SLB)'],
      regular: ['Sekolah umum tanpa layanan khusus', 'Regular school without special support'],
      home: ['Belajar di rumah', 'Learns at home'],
    }),
  },
  {
    key: 'nearestSlbKm',
    type: 'decimal',
    label: {
      id: 'Jarak SLB/sekolah inklusif terdekat',
      en: 'Distance to the nearest special or inclusive school',
    },
    min: 0,
    max: 300,
    decimals: 1,
    unit: 'km',
  },
  {
    key: 'assistiveDeviceNeed',
    type: 'text',
    label: { id: 'Kebutuhan alat bantu', en: 'Assistive device needed' },
    maxLength: 150,
  },
  ...closing(),
]
