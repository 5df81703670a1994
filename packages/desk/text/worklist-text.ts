import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const worklist = {
  title: t('Daftar tindak lanjut', 'Follow-up list'),
  lead: t(
    'Siapa yang perlu dicari bulan ini, dan mengapa. Yang paling mendesak di atas.',
    'Whom to look for this month, and why. The most pressing first.',
  ),
  kinds: t('Alasan', 'Reason'),
  search: t('Cari nama, ibu, atau RT', 'Search name, mother or RT'),
  serious: t('Hanya yang harus dirujuk', 'Only those to be referred'),
  nobody: t('Tidak ada yang perlu dicari', 'Nobody to look for'),
  nobodyText: t('Semua sudah datang dan tidak ada temuan.', 'Everyone came and nothing was found.'),
  mother: t('Ibu {name}', 'Mother {name}'),
  rt: t('RT {rt}', 'RT {rt}'),
  lastWeight: t('Timbang terakhir {weight}, {day}', 'Last weighed {weight}, {day}'),
  neverWeighed: t('Belum pernah ditimbang', 'Never weighed'),
  unnamed: t('Tanpa nama', 'Without a name'),
  showNumber: t('Tampilkan nomor', 'Show the number'),
  noNumber: t('Nomor belum dicatat', 'No number recorded'),
  call: t('Telepon {phone}', 'Call {phone}'),
  message: t('WhatsApp', 'WhatsApp'),
  numberLogged: t('Melihat nomor dicatat.', 'Seeing the number is logged.'),
  look: t('Sudah saya lihat', 'I have looked'),
  lookedBy: t('Dilihat {name}, {time}', 'Looked at by {name}, {time}'),
  lookedByMe: t('Anda lihat {time}', 'You looked at it {time}'),
  age: t('Umur', 'Age'),
  rtColumn: t('RT', 'RT'),
  weightColumn: t('Berat (kg)', 'Weight (kg)'),
  newReason: t('Ada yang baru', 'Something is new'),
}

export const kindNames = {
  'at-risk': t('Berisiko', 'At risk'),
  absent: t('Tidak datang', 'Did not come'),
  due: t('Perlu layanan', 'Service due'),
}

export const levelNames = {
  urgent: t('Segera', 'At once'),
  refer: t('Rujuk', 'Refer'),
  watch: t('Perlu dilihat', 'Look again'),
  inform: t('Perlu diketahui', 'Good to know'),
}

export const ages = {
  days: t('{days} hari', '{days} days'),
  months: t('{months} bulan', '{months} months'),
  years: t('{years} tahun {months} bulan', '{years} years {months} months'),
  unknown: t('umur belum dicatat', 'age not recorded'),
}

export const sexes = { L: t('Laki-laki', 'Boy'), P: t('Perempuan', 'Girl') }
