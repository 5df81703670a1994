import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Sasaran resmi', en: 'Official target' }

export const questions = {
  year: { id: 'Tahun', en: 'Year' },
  category: { id: 'Sasaran siapa', en: 'Target of whom' },
  count: { id: 'Jumlah', en: 'Number' },
  source: {
    id: 'Sumber, misalnya surat Dinas Kesehatan',
    en: 'Source, such as a letter of the health office',
  },
} satisfies Record<string, Text>

export const categories = {
  balita: { id: 'Balita (0-59 bulan)', en: 'Small children (0-59 months)' },
} satisfies Record<string, Text>
