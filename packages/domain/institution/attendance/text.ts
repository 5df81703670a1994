import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Kehadiran', en: 'Attendance' }

export const questions = {
  sessionDay: { id: 'Hari buka', en: 'Session day' },
  present: { id: 'Hadir', en: 'Present' },
  guest: { id: 'Tamu dari posyandu lain', en: 'Guest from another Posyandu' },
} satisfies Record<string, Text>

export const indicators = {
  present: { id: 'Hadir di posyandu', en: 'Attended a Posyandu' },
  presentMeans: {
    id: 'Warga yang hadir sedikitnya sekali pada hari buka bulan itu, di posyandu mana pun, dari semua warga terdaftar.',
    en: 'People who attended at least one session day of the month, at any Posyandu, of all registered people.',
  },
  visitors: { id: 'Pengunjung menurut kelompok', en: 'Visitors by group' },
  visitorsMean: {
    id: 'Warga Posyandu ini yang hadir pada bulan itu, menurut umur pada hari terakhir bulan, baru (belum pernah hadir sebelum bulan itu) atau lama, laki-laki atau perempuan.',
    en: 'People of this Posyandu who attended in the month, by their age on its last day, new (never attended before the month) or known, boys and men or girls and women.',
  },
} satisfies Record<string, Text>
