import type { Text } from '../../core/index.ts'

export const names = {
  handOver: { id: 'Serah terima', en: 'Hand-over' },
  receipt: { id: 'Tanda terima serah terima', en: 'Receipt of a hand-over' },
  answer: { id: 'Jawaban serah terima', en: 'Answer to a hand-over' },
} satisfies Record<string, Text>

export const questions = {
  visit: { id: 'Kunjungan', en: 'Visit' },
  household: { id: 'Rumah tangga', en: 'Household' },
  people: { id: 'Siapa', en: 'Who' },
  needs: { id: 'Kebutuhan', en: 'Needs' },
  why: { id: 'Mengapa tidak dilanjutkan', en: 'Why it goes no further' },
} satisfies Record<string, Text>

/** Why a hand-over leads to nothing. */
export const reasons = {
  served: { id: 'Sudah dilayani', en: 'Served already' },
  'not-needed': { id: 'Sudah dilihat, tidak perlu', en: 'Looked at, not needed' },
  'not-found': { id: 'Keluarga tidak ditemui', en: 'The family was not found' },
  refused: { id: 'Keluarga tidak bersedia', en: 'The family does not want it' },
  elsewhere: { id: 'Bukan urusan bidang ini', en: 'Not for this sector' },
} satisfies Record<string, Text>

export const danger = {
  ask: {
    id: 'Apakah ada yang disakiti, diancam, dikurung, atau ingin menyakiti diri?',
    en: 'Is anybody hurt, threatened, locked up, or about to harm themselves?',
  },
  alone: {
    id: 'Tanyakan hanya bila aman dan berdua saja. Jawabannya tidak disimpan di kunjungan ini.',
    en: 'Ask only where it is safe and just the two of you. The answer is not kept in this visit.',
  },
} satisfies Record<string, Text>
