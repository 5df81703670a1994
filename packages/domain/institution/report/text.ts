import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Laporan bulanan', en: 'Monthly report' }

export const questions = {
  step: { id: 'Langkah ke', en: 'Steps seen' },
  kind: { id: 'Jenis laporan', en: 'Kind of report' },
  month: { id: 'Bulan', en: 'Month' },
  figures: { id: 'Angka saat dikirim', en: 'Figures when sent' },
  editions: { id: 'Edisi pedoman', en: 'Editions of the guides' },
  seq: { id: 'Sampai baris ke', en: 'Up to line' },
  latest: { id: 'Catatan terakhir', en: 'Latest entry' },
  unsent: { id: 'Catatan yang belum sampai di server', en: 'Entries not yet at the server' },
  why: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Text>

export const kinds = {
  'monthly-health': { id: 'Laporan bulanan kesehatan', en: 'Monthly health report' },
} satisfies Record<string, Text>

export const states = {
  draft: { id: 'Belum dikirim', en: 'Not sent' },
  ready: { id: 'Siap dikirim', en: 'Ready to send' },
  sent: { id: 'Sudah dikirim', en: 'Sent' },
  returned: { id: 'Dikembalikan', en: 'Given back' },
  accepted: { id: 'Diterima', en: 'Accepted' },
} satisfies Record<string, Text>
