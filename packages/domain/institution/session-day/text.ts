import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Hari buka', en: 'Session day' }

export const questions = {
  day: { id: 'Tanggal', en: 'Date' },
  movedTo: { id: 'Pindah ke tanggal', en: 'Moved to' },
  openedAt: { id: 'Jam buka', en: 'Opened at' },
  closedAt: { id: 'Jam tutup', en: 'Closed at' },
  note: { id: 'Catatan', en: 'Note' },
  reason: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Text>

export const states = {
  planned: { id: 'Direncanakan', en: 'Planned' },
  open: { id: 'Buka', en: 'Open' },
  closed: { id: 'Tutup', en: 'Closed' },
  not_held: { id: 'Tidak jadi', en: 'Not held' },
  moved: { id: 'Dipindah', en: 'Moved' },
} satisfies Record<string, Text>

export const indicators = {
  expected: { id: 'Posyandu yang seharusnya buka', en: 'Posyandu expected to open' },
  expectedMeans: {
    id: 'Posyandu yang ada pada hari terakhir bulan itu.',
    en: 'Posyandu that exist on the last day of the month.',
  },
  opened: { id: 'Posyandu yang buka', en: 'Posyandu that opened' },
  openedMeans: {
    id: 'Posyandu yang membuka sedikitnya satu hari layanan pada bulan itu, dari posyandu yang ada.',
    en: 'Posyandu that held at least one session day in the month, of those that exist.',
  },
  closed: { id: 'Posyandu yang menutup hari buka', en: 'Posyandu that closed their day' },
  closedMeans: {
    id: 'Posyandu yang semua hari bukanya pada bulan itu sudah ditutup, dari posyandu yang ada.',
    en: 'Posyandu whose session days of the month are all closed, of those that exist.',
  },
  officers: { id: 'Petugas yang hadir', en: 'Officers present' },
  officersMean: {
    id: 'Kader, PLKB, dan tenaga kesehatan yang hadir pada hari buka bulan itu, dijumlahkan per hari buka.',
    en: 'Kader, family-planning field workers and health staff present on the session days of the month, added up by day.',
  },
  reported: { id: 'Posyandu yang sudah melapor', en: 'Posyandu that reported' },
  reportedMeans: {
    id: 'Posyandu yang sudah mengirim laporan bulan itu dan tidak dikembalikan, dari posyandu yang ada.',
    en: 'Posyandu that sent the report of the month and did not get it back, of those that exist.',
  },
} satisfies Record<string, Text>

export const findings = {
  stillOpen: {
    id: 'Hari buka {day} belum ditutup.',
    en: 'The session day of {day} has not been closed.',
  },
  closeIt: {
    id: 'Periksa daftar hadir, lalu tutup hari buka agar rekap bulan ini lengkap.',
    en: "Check the attendance, then close the day so that this month's summary is complete.",
  },
} satisfies Record<string, Text>
