import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** What stands around every screen. */
export const shell = {
  back: t('Kembali', 'Back'),
  home: t('Beranda', 'Home'),
  people: t('Sasaran', 'People'),
  follow: t('Pos lain', 'Other posts'),
  cases: t('Kasus', 'Cases'),
  sending: t('Kiriman', 'Sending'),
  more: t('Lainnya', 'More'),
  allSent: t('Tersimpan', 'Saved'),
  waiting: t('{count} antre', '{count} waiting'),
  needsYou: t('Perlu Anda', 'Needs you'),
  offline: t('Tanpa sinyal', 'No signal'),
  loading: t('Sebentar ...', 'One moment ...'),
  close: t('Tutup', 'Close'),
  cancel: t('Batal', 'Cancel'),
  next: t('Lanjut', 'Next'),
  fault: t('Ada yang tidak beres', 'Something went wrong'),
  faultTodo: t(
    'Catatan yang sudah bertanda centang tetap aman. Muat ulang aplikasi.',
    'Entries that showed a tick are safe. Load the app again.',
  ),
  reload: t('Muat ulang', 'Load again'),
  update: t('Versi baru sudah siap.', 'A new version is ready.'),
  updateNow: t('Perbarui sekarang', 'Update now'),
  later: t('Nanti', 'Later'),
  none: t('belum ada', 'none'),
}

/** The first screen. */
export const home = {
  recap: t('Rekap dan laporan', 'Summary and report'),
  visits: t('Kunjungan rumah', 'Home visits'),
  sessionToday: t('Hari buka hari ini', 'Session day today'),
  nextSession: t('Hari buka berikutnya', 'Next session day'),
  lastSession: t('Hari buka terakhir', 'Last session day'),
  open: t('Buka hari ini', 'Open today'),
  openAnyway: t('Buka hari ini juga', 'Open today all the same'),
  goOn: t('Lanjut menimbang', 'Go on weighing'),
  seeList: t('Lihat daftar', 'See the list'),
  meaning: t('Apa artinya?', 'What is it?'),
  monthTitle: t('Angka {month}', 'Figures of {month}'),
  weighedOf: t('{done} dari {all} anak sudah ditimbang', '{done} of {all} children weighed'),
  closed: t('Sudah ditutup', 'Closed'),
  proposed: t('Diajukan, menunggu sinyal', 'Proposed, waiting for signal'),
  find: t('Cari anak', 'Find a child'),
  findPerson: t('Cari warga', 'Find a person'),
  month: t('Bulan ini', 'This month'),
  kept: t('{kept} dari {total} tersimpan di server', '{kept} of {total} saved on the server'),
  nothingYet: t('Belum ada catatan dari HP ini', 'No entries from this phone yet'),
  lastContact: t('Terakhir tersambung {time}', 'Last contact {time}'),
  needsYou: t('{count} catatan perlu Anda', '{count} entries need you'),
  movesIn: t('{count} orang pindah masuk, menunggu Anda', '{count} people moving in wait for you'),
  movesOut: t('{count} pindahan keluar belum dijawab', '{count} moves away not answered yet'),
}

/** What one rarely needs. */
export const more = {
  title: t('Lainnya', 'More'),
  lock: t('Kunci sekarang', 'Lock now'),
  changePin: t('Ganti PIN', 'Change PIN'),
  oldPin: t('PIN lama', 'Old PIN'),
  newPin: t('PIN baru', 'New PIN'),
  pinChanged: t('PIN sudah diganti', 'The PIN is changed'),
  language: t('Bahasa', 'Language'),
  indonesian: t('Indonesia', 'Indonesian'),
  english: t('Inggris', 'English'),
  version: t('Versi {version}', 'Version {version}'),
  credit: t('Kurva: Organisasi Kesehatan Dunia (WHO)', 'Curves: World Health Organization (WHO)'),
}
