import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const follow = {
  title: t('Tindak lanjut', 'Follow-up'),
  posts: t('Posyandu yang Anda layani', 'Posts you serve'),
  allPosts: t('Semua Posyandu', 'All posts'),
  count: t('{count} orang', '{count} people'),
  search: t('Cari nama, ibu, atau RT', 'Search name, mother or RT'),
  loading: t('Daftar sedang diambil ...', 'The list is on its way ...'),
  notYet: t('Daftar belum ada di HP ini', 'The list is not on this phone yet'),
  notYetTodo: t(
    'Nyalakan internet sebentar. Daftar dihapus setelah 30 hari tanpa kontak.',
    'Switch the internet on for a moment. The list is wiped after 30 days without contact.',
  ),
  noPosts: t('Peran Anda tidak membawa daftar nama di HP', 'Your role carries no list of names on a phone'),
  noPostsTodo: t(
    'Buka Simpul di komputer untuk melihat angka.',
    'Open Simpul on a computer for the figures.',
  ),
  nobody: t('Tidak ada yang perlu dicari', 'Nobody to look for'),
  noneFound: t('Tidak ada di daftar ini', 'Not on this list'),
  asOf: t('Keadaan {time}', 'As of {time}'),
  mother: t('Ibu {name}', 'Mother {name}'),
  rt: t('RT {rt}', 'RT {rt}'),
  moreReasons: t('{count} alasan lagi', '{count} more reasons'),
  lastWeight: t('Timbang terakhir {weight} kg, {day}', 'Last weighed {weight} kg, {day}'),
  neverWeighed: t('Belum pernah ditimbang', 'Never weighed'),
  look: t('Sudah saya lihat', 'I have looked'),
  lookedByMe: t('Anda lihat {time}', 'You looked at it {time}'),
  lookedBy: t('Dilihat {name}, {time}', 'Looked at by {name}, {time}'),
  newReason: t('Ada yang baru', 'Something is new'),
  showNumber: t('Tampilkan nomor', 'Show the number'),
  call: t('Telepon {phone}', 'Call {phone}'),
  message: t('WhatsApp', 'WhatsApp'),
  noNumber: t('Nomor belum dicatat', 'No number recorded'),
  numberOffline: t('Nomor hanya bisa dilihat dengan internet.', 'The number can be seen with internet only.'),
}

export const followKinds = {
  'at-risk': t('Berisiko', 'At risk'),
  absent: t('Tidak datang', 'Did not come'),
  due: t('Perlu layanan', 'Service due'),
}
