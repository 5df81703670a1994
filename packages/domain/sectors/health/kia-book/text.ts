import type { Text } from '../../../core/index.ts'

export const name: Text = { id: 'Buku KIA atau KMS', en: 'Mother and child book' }

export const questions = {
  has: { id: 'Punya Buku KIA atau KMS', en: 'Owns the book or the growth card' },
} satisfies Record<string, Text>

export const findings = {
  noBook: { id: 'Belum punya Buku KIA atau KMS.', en: 'Has no mother and child book or growth card yet.' },
  askForBook: {
    id: 'Mintakan Buku KIA kepada bidan atau Puskesmas, sementara catat di KMS cadangan.',
    en: 'Ask the midwife or Puskesmas for a book; use a spare card until then.',
  },
} satisfies Record<string, Text>

export const indicators = {
  K: {
    name: { id: 'K: punya KMS', en: 'K: owns a card' },
    definition: {
      id: 'Dari S, anak yang menurut keterangan terakhir punya KMS atau Buku KIA.',
      en: 'Of S, children who by the latest word own a growth card or book.',
    },
  },
  Ksex: {
    name: { id: 'K menurut jenis kelamin', en: 'K by sex' },
    definition: { id: 'K, laki-laki dan perempuan.', en: 'K, boys and girls.' },
  },
  K_S: {
    name: { id: 'K/S', en: 'K/S' },
    definition: {
      id: 'Cakupan program: dari semua balita, berapa persen yang punya KMS.',
      en: 'Coverage: the share of all small children who own a card.',
    },
  },
  D_K: {
    name: { id: 'D/K', en: 'D/K' },
    definition: {
      id: 'Kelangsungan: anak yang ditimbang dibanding yang punya KMS.',
      en: 'Continuity: those weighed against those who own a card.',
    },
  },
  dropOut: {
    name: { id: '(K - D)/K', en: '(K - D)/K' },
    definition: {
      id: 'Putus kunjungan: dari yang punya KMS, berapa persen yang tidak ditimbang.',
      en: 'Drop-out: of those who own a card, the share not weighed.',
    },
  },
} satisfies Record<string, { name: Text; definition: Text }>
