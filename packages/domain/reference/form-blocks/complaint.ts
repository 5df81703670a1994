import type { Option, Question } from '../../core/index.ts'
import { optionsOf } from './options.ts'

/** What a citizen asks or complains about; the categories are those printed on the forms of each sector. */
export const complaint = (categories: readonly Option[]): readonly Question[] => [
  {
    key: 'category',
    type: 'choice',
    label: { id: 'Jenis aspirasi/pengaduan', en: 'What it is about' },
    required: true,
    options: categories,
  },
  {
    key: 'categoryOther',
    type: 'text',
    label: { id: 'Jenis lain', en: 'Something else' },
    required: true,
    when: { question: 'category', is: 'eq', value: 'other' },
    maxLength: 150,
  },
  {
    key: 'nature',
    type: 'choice',
    label: { id: 'Sifat', en: 'Nature' },
    required: true,
    options: optionsOf({
      request: ['Permohonan bantuan/layanan', 'Request for help or service'],
      complaint: ['Keluhan atas layanan', 'Complaint about a service'],
      aspiration: ['Aspirasi/usulan', 'Wish or proposal'],
      information: ['Pemberian informasi', 'Information'],
    }),
  },
  {
    key: 'description',
    type: 'text',
    multiline: true,
    label: { id: 'Uraian', en: 'Description' },
    required: true,
    minLength: 10,
    maxLength: 2000,
  },
  {
    key: 'problemPlace',
    type: 'text',
    label: { id: 'Lokasi masalah/usulan', en: 'Place of the problem or proposal' },
    maxLength: 200,
  },
  {
    key: 'rtLetterNo',
    type: 'text',
    label: { id: 'Nomor surat permohonan RT/dusun', en: 'Number of the RT or hamlet letter' },
    maxLength: 60,
  },
  {
    key: 'receivedBy',
    type: 'reference',
    to: 'user',
    label: { id: 'Penerima aspirasi', en: 'Received by' },
    required: true,
    prefill: 'writer',
  },
]
