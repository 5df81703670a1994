import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Identitas', en: 'Identity' }

export const questions = {
  nikStatus: { id: 'Status NIK', en: 'NIK status' },
  nik: { id: 'NIK', en: 'NIK (population number)' },
  familyCardNo: { id: 'Nomor KK', en: 'Family card number' },
  phone: { id: 'Nomor telepon yang dapat dihubungi', en: 'Phone number' },
} satisfies Record<string, Text>

export const options = {
  nikStatus: {
    known: { id: 'Diketahui', en: 'Known' },
    not_issued: { id: 'Belum terbit', en: 'Not issued yet' },
    not_shown: { id: 'Tidak ditunjukkan', en: 'Not shown' },
    refused: { id: 'Menolak memberi', en: 'Refused' },
  },
} satisfies Record<string, Record<string, Text>>

export const clashes = {
  nikStatus: {
    id: 'Status NIK tercatat berbeda.',
    en: 'Two NIK statuses are on record.',
  },
  nik: {
    id: 'NIK tercatat berbeda: berakhir {stands} dan {rival}.',
    en: 'Two NIK are on record: ending in {stands} and {rival}.',
  },
  familyCardNo: {
    id: 'Nomor KK tercatat berbeda: berakhir {stands} dan {rival}.',
    en: 'Two family card numbers are on record: ending in {stands} and {rival}.',
  },
  phone: {
    id: 'Nomor telepon tercatat berbeda: berakhir {stands} dan {rival}.',
    en: 'Two phone numbers are on record: ending in {stands} and {rival}.',
  },
} satisfies Record<string, Text>

export const findings = {
  chooseOne: {
    id: 'Minta KTP atau KK, lalu pilih yang benar.',
    en: 'Ask for the identity or family card, then choose the right one.',
  },
  nikUnreadable: {
    id: 'NIK yang berakhir {tail} tidak mungkin benar.',
    en: 'The NIK ending in {tail} cannot be right.',
  },
  nikBirthDiffers: {
    id: 'NIK yang berakhir {tail} memuat tanggal lahir lain dari yang dicatat.',
    en: 'The NIK ending in {tail} holds another date of birth than the one on record.',
  },
  nikSexDiffers: {
    id: 'NIK yang berakhir {tail} memuat jenis kelamin lain dari yang dicatat.',
    en: 'The NIK ending in {tail} holds another sex than the one on record.',
  },
  compareCard: {
    id: 'Cocokkan dengan KTP atau KK. NIK boleh tetap disimpan.',
    en: 'Compare with the identity or family card. The NIK may stay as it is.',
  },
} satisfies Record<string, Text>
