import type { Text } from '../../../core/index.ts'

export const name: Text = { id: 'Pertumbuhan anak', en: 'Child growth' }

export const questions = {
  weightKg: { id: 'Berat badan (kg)', en: 'Weight (kg)' },
  lengthCm: { id: 'Panjang atau tinggi badan (cm)', en: 'Length or height (cm)' },
  position: { id: 'Diukur berbaring atau berdiri', en: 'Measured lying or standing' },
  headCm: { id: 'Lingkar kepala (cm)', en: 'Head circumference (cm)' },
  armCm: { id: 'Lingkar lengan atas, LiLA (cm)', en: 'Arm circumference (cm)' },
  oedema: { id: 'Kedua kaki bengkak', en: 'Both feet swollen' },
  confirmed: { id: 'Sudah diukur ulang dan benar', en: 'Measured again and right' },
  source: { id: 'Dicatat dari', en: 'Recorded from' },
} satisfies Record<string, Text>

export const hints = {
  position: {
    id: 'Di bawah 2 tahun diukur berbaring, mulai 2 tahun berdiri.',
    en: 'Under two years lying, from two years standing.',
  },
  armCm: { id: 'Lengan kiri, mulai umur 6 bulan.', en: 'Left arm, from six months.' },
  oedema: {
    id: 'Tekan punggung kaki 3 detik. Bengkak bila cekungan tetap tinggal di kedua kaki.',
    en: 'Press the top of the foot for three seconds. Swollen if a pit stays on both feet.',
  },
} satisfies Record<string, Text>

export const options = {
  position: {
    berbaring: { id: 'Berbaring', en: 'Lying' },
    berdiri: { id: 'Berdiri', en: 'Standing' },
  },
  source: {
    day: { id: 'Hari buka', en: 'Session day' },
    paper: { id: 'Catatan kertas', en: 'Paper notes' },
  },
} satisfies Record<string, Record<string, Text>>
