import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Orang yang sama', en: 'Same person' }

export const questions = {
  with: { id: 'Orang lain', en: 'The other person' },
  verdict: { id: 'Apakah orang yang sama', en: 'Is it the same person' },
  saw: { id: 'Keputusan yang dilihat', en: 'Decisions that were seen' },
} satisfies Record<string, Text>

export const options = {
  verdict: {
    same: { id: 'Orang yang sama', en: 'The same person' },
    different: { id: 'Orang yang berbeda', en: 'Different persons' },
  },
} satisfies Record<string, Record<string, Text>>

export const findings = {
  clash: {
    id: 'Dua keputusan berbeda apakah dua catatan ini orang yang sama; yang terakhir dipakai.',
    en: 'Two decisions differ on whether these records are the same person; the later one is used.',
  },
  stillJoined: {
    id: 'Dinyatakan orang yang berbeda, tetapi masih tergabung lewat catatan ketiga.',
    en: 'Declared different persons, but still joined through a third record.',
  },
  decide: {
    id: 'Bandingkan kedua catatan bersama keluarga, lalu putuskan.',
    en: 'Compare the records with the family, then decide.',
  },
} satisfies Record<string, Text>
