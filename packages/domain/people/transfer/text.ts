import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Pindah posyandu', en: 'Transfer to another Posyandu' }

export const questions = {
  sender: { id: 'Posyandu asal', en: 'Sending Posyandu' },
  receiver: { id: 'Posyandu tujuan', en: 'Receiving Posyandu' },
  movedOn: { id: 'Tanggal pindah', en: 'Moved on' },
  name: { id: 'Nama', en: 'Name' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  motherName: { id: 'Nama ibu', en: "Mother's name" },
  reason: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Text>

export const states = {
  settled: { id: 'Menetap', en: 'Settled' },
  proposed: { id: 'Pindah diajukan', en: 'Transfer proposed' },
  accepted: { id: 'Pindah diterima', en: 'Transfer accepted' },
  declined: { id: 'Pindah ditolak', en: 'Transfer declined' },
  withdrawn: { id: 'Pindah dibatalkan', en: 'Transfer withdrawn' },
} satisfies Record<string, Text>

export const findings = {
  unaccepted: {
    id: 'Pindah posyandu sejak {movedOn} sudah {days} hari belum diterima posyandu tujuan.',
    en: 'The transfer of {movedOn} has been waiting for the receiving Posyandu for {days} days.',
  },
  callReceiver: {
    id: 'Hubungi posyandu tujuan, atau batalkan bila tidak jadi pindah. Sampai diterima, tetap dihitung di posyandu asal.',
    en: 'Call the receiving Posyandu, or withdraw if the family stayed. Until accepted, the sender counts the person.',
  },
} satisfies Record<string, Text>
