import type { Text } from '../core/index.ts'

export const recap = {
  title: { id: 'Rekap Posyandu {post}, {month}', en: 'Summary of Posyandu {post}, {month}' },
  days: { id: 'Hari buka: {days}', en: 'Session day: {days}' },
  noDay: { id: 'Belum ada hari buka bulan ini.', en: 'No session day yet this month.' },
  came: { id: 'Pengunjung: {came} orang', en: 'Visitors: {came}' },
  officers: {
    id: 'Petugas hadir: kader {kader}, PLKB {plkb}, tenaga kesehatan {medical}',
    en: 'Present: kader {kader}, family-planning workers {plkb}, health staff {medical}',
  },
  events: { id: 'Lahir {births}, meninggal {deaths}', en: 'Births {births}, deaths {deaths}' },
  visits: { id: 'Kunjungan rumah: {visits}', en: 'Home visits: {visits}' },
} satisfies Record<string, Text>
