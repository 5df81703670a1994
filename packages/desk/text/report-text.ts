import type { Text } from '@simpul/domain/core'

export const report = {
  title: { id: 'Laporan bulan {month}', en: 'Report of {month}' },
  reported: { id: '{sent} dari {all} Posyandu sudah melapor', en: '{sent} of {all} Posyandu reported' },
  sentOn: { id: 'Dikirim {day} oleh {name}', en: 'Sent on {day} by {name}' },
  revision: { id: 'revisi {number}', en: 'revision {number}' },
  unsent: {
    id: '{count} catatan ikut dihitung sebelum sampai di server.',
    en: '{count} entries were counted before they reached the server.',
  },
  changed: { id: 'Berubah sesudah dikirim', en: 'Changed since it was sent' },
  changedCount: { id: '{count} angka berubah', en: '{count} figures changed' },
  changedLine: { id: 'dilaporkan {reported}, kini {now}', en: 'reported {reported}, now {now}' },
  same: { id: 'Angka masih sama dengan yang dikirim.', en: 'The figures are still those that were sent.' },
  why: { id: 'Alasan: {why}', en: 'Reason: {why}' },
  accept: { id: 'Terima', en: 'Accept' },
  return: { id: 'Kembalikan', en: 'Give back' },
  send: { id: 'Kirim', en: 'Send' },
  revise: { id: 'Buat revisi', en: 'Make a revision' },
  ask: { id: '{move}: laporan {post}', en: '{move}: report of {post}' },
  askWhy: { id: 'Alasan', en: 'Reason' },
  acceptText: { id: 'Laporan dicatat diterima.', en: 'The report is noted as accepted.' },
  sendText: {
    id: 'Angka dikunci seperti sekarang. Perubahan sesudahnya hanya lewat revisi.',
    en: 'The figures are frozen as they are now. Later changes need a revision.',
  },
  returnText: {
    id: 'Posyandu melihat alasan ini dan mengirim lagi.',
    en: 'The Posyandu sees this reason and sends again.',
  },
  noting: { id: 'Keputusan Anda sedang dicatat ...', en: 'Your decision is being noted ...' },
  cancel: { id: 'Batal', en: 'Cancel' },
} satisfies Record<string, Text>
