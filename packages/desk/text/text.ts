import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const shell = {
  name: t('Simpul', 'Simpul'),
  overview: t('Ringkasan', 'Overview'),
  posts: t('Posyandu', 'Posts'),
  worklist: t('Tindak lanjut', 'Follow-up'),
  users: t('Orang dan HP', 'People and phones'),
  held: t('Ditahan', 'Held'),
  signOut: t('Keluar', 'Sign out'),
  loading: t('Sebentar ...', 'One moment ...'),
  again: t('Coba lagi', 'Try again'),
  close: t('Tutup', 'Close'),
  cancel: t('Batal', 'Cancel'),
  print: t('Cetak', 'Print'),
  fault: t('Ada yang tidak beres', 'Something went wrong'),
  offline: t(
    'Tidak ada sambungan ke server. Periksa internet, lalu coba lagi.',
    'No connection to the server. Check the internet and try again.',
  ),
  menu: t('Halaman', 'Pages'),
  openMenu: t('Menu', 'Menu'),
  more: t('Lainnya', 'More'),
  otherService: t('Layanan yang belum dikenal', 'A service not known yet'),
  noPages: t('Belum ada pekerjaan untuk peran Anda di sini', 'Nothing here for your role yet'),
  noPagesText: t(
    'Tanyakan kepada yang membuat akun Anda, atau buka aplikasi HP.',
    'Ask whoever made your account, or open the phone app.',
  ),
}

/** The groups of the menu, in its order. */
export const groups = {
  figures: t('Angka dan laporan', 'Figures and reports'),
  cases: t('Kebutuhan warga', 'Needs of citizens'),
  people: t('Anak dan keluarga', 'Children and families'),
  house: t('Pengelolaan', 'Running the desk'),
}

export const signIn = {
  title: t('Masuk ke meja kerja', 'Sign in to the desk'),
  lead: t(
    'Untuk ketua, bidan, operator, dan Tim Pembina Posyandu.',
    'For chairs, midwives, operators and supervising teams.',
  ),
  username: t('Nama pengguna', 'User name'),
  password: t('Kata sandi', 'Password'),
  enter: t('Masuk', 'Sign in'),
  kader: t('Kader? Buka aplikasi HP', 'A kader? Open the phone app'),
}

export const overview = {
  morePages: t('Halaman lain tentang wilayah ini', 'More about this area'),
  ppgbm: t('Unduh e-PPGBM', 'Download e-PPGBM'),
  month: t('Bulan', 'Month'),
  closed: t(
    '{closed} dari {expected} Posyandu sudah membuka dan menutup hari bukanya',
    '{closed} of {expected} posts opened and closed their day',
  ),
  openedOnly: t('{count} sudah dibuka, belum ditutup', '{count} opened but not closed'),
  onTheWay: t('{count} catatan masih di jalan', '{count} entries still on the way'),
  noneOnTheWay: t('Tidak ada catatan yang masih di jalan', 'No entries on the way'),
  silent: t('{count} HP lebih dari 7 hari tanpa kabar', '{count} phones silent for more than 7 days'),
  held: t('{count} catatan ditahan, perlu diputuskan', '{count} entries held for a decision'),
  latest: t('Catatan terakhir {time}', 'Latest entry {time}'),
  nothingYet: t('Belum ada catatan', 'No entries yet'),
  participation: t('Penimbangan', 'Weighing'),
  growth: t('Pertumbuhan', 'Growth'),
  nutrition: t('Status gizi', 'Nutrition'),
  trend: t('{name}, 24 bulan terakhir', '{name}, the last 24 months'),
  areas: t('Wilayah di bawahnya', 'Areas below'),
  area: t('Wilayah', 'Area'),
  days: t('Hari buka', 'Days closed'),
  of: t('{over} dari {under}', '{over} of {under}'),
  pointsOf: t('{points} poin', '{points} points'),
  up: t('naik {points} dari bulan lalu', 'up {points} from last month'),
  down: t('turun {points} dari bulan lalu', 'down {points} from last month'),
  same: t('sama dengan bulan lalu', 'as last month'),
  trendFile: t('{name} 24 bulan', '{name} 24 months'),
  noData: t('belum ada data', 'no data'),
  hidden: t('terlalu sedikit', 'too few'),
  hiddenWhy: t(
    'Angka kecil tidak ditampilkan, supaya anaknya tidak dikenali.',
    'Small figures are not shown, so that nobody is recognised.',
  ),
  definition: t('Artinya', 'What it means'),
  madeOf: t('Terdiri dari', 'Made of'),
  version: t('Definisi versi {version}', 'Definition version {version}'),
  reported: t(
    '{closed} dari {expected} Posyandu sudah menutup hari bukanya',
    '{closed} of {expected} posts have closed their day',
  ),
  names: t('Lihat nama', 'See names'),
  noNames: t('Peran Anda melihat jumlah, bukan nama.', 'Your role sees sums, not names.'),
  showTrend: t('Lihat perkembangan {name}', 'Show the trend of {name}'),
  more: t('Rincian {name}', 'Details of {name}'),
  counting: t(
    'Angka wilayah dan bulan ini sedang dihitung',
    'The figures of this area and month are being counted',
  ),
}

export const people = {
  list: t('Daftar nama, {month}', 'Names, {month}'),
  name: t('Nama', 'Name'),
  mother: t('Ibu', 'Mother'),
  birth: t('Tanggal lahir', 'Birth date'),
  post: t('Posyandu', 'Post'),
  last: t('Timbang terakhir', 'Last weighed'),
  status: t('Status', 'Status'),
  findings: t('Temuan', 'Findings'),
  others: t('{count} temuan lain', '{count} more findings'),
  bornOn: t('lahir {day}', 'born {day}'),
  nobody: t('Tidak ada', 'Nobody'),
  more: t('Berikutnya', 'More'),
  back: t('Kembali ke ringkasan', 'Back to the overview'),
  rt: t('RT {rt}', 'RT {rt}'),
}

export const users = {
  title: t('Orang dan HP', 'People and phones'),
  add: t('Tambah orang', 'Add a person'),
  name: t('Nama', 'Name'),
  role: t('Peran', 'Role'),
  place: t('Tempat', 'Place'),
  sector: t('Bidang', 'Sector'),
  phones: t('HP', 'Phones'),
  noPhone: t('belum ada HP', 'no phone yet'),
  seen: t('kontak {time}', 'contact {time}'),
  waiting: t('{count} belum terkirim', '{count} not sent'),
  newCode: t('Kode HP baru', 'New phone code'),
  pinCode: t('Kode lupa PIN', 'Forgotten-PIN code'),
  revoke: t('Tarik HP', 'Withdraw phone'),
  revokeAsk: t('Tarik HP ini?', 'Withdraw this phone?'),
  revokeText: t(
    'HP tidak bisa membaca data lagi. Catatan yang belum terkirim masih bisa diserahkan.',
    'The phone can no longer read. What was not sent can still be handed in.',
  ),
  revoked: t('ditarik', 'withdrawn'),
  create: t('Buat', 'Create'),
  codeTitle: t('Kode untuk {name}', 'Code for {name}'),
  codeText: t(
    'Pindai QR atau ketik kode ini di HP. Berlaku sampai {time}.',
    'Scan the QR or type this code on the phone. Valid until {time}.',
  ),
  passwordTitle: t('Akun untuk {name}', 'Account for {name}'),
  passwordText: t(
    'Berikan langsung kepada orangnya. Kata sandi ini hanya tampil sekali.',
    'Hand it over in person. This password is shown once.',
  ),
  nobody: t('Belum ada orang di bawah Anda', 'Nobody below you yet'),
  search: t('Cari nama, peran, atau tempat', 'Search name, role or place'),
  nobodyFound: t('Tidak ada yang cocok', 'Nobody matches'),
  onPhone: t('Bekerja dengan HP', 'Works with a phone'),
  onDesk: t('Bekerja dengan komputer', 'Works with a computer'),
  how: t('Cara bekerja', 'Way of working'),
  lastContact: t('Kontak terakhir', 'Last contact'),
  notSent: t('Belum terkirim', 'Not sent'),
}

export const held = {
  title: t('Catatan yang ditahan', 'Held entries'),
  lead: t(
    'Tersimpan utuh, tetapi belum dihitung sampai diputuskan.',
    'Stored whole, but not counted until decided.',
  ),
  none: t('Tidak ada yang ditahan', 'Nothing is held'),
  release: t('Terima', 'Release'),
  discard: t('Jangan dihitung', 'Do not count'),
  releaseAsk: t('Terima catatan ini?', 'Release this entry?'),
  releaseText: t(
    'Catatan ikut dihitung seperti yang lain. Alasan Anda dicatat.',
    'The entry counts like any other. Your reason is noted.',
  ),
  discardAsk: t('Jangan hitung catatan ini?', 'Leave this entry out?'),
  discardText: t(
    'Catatan tetap tersimpan, tetapi tidak pernah dihitung. Alasan Anda dicatat.',
    'The entry stays stored but never counts. Your reason is noted.',
  ),
  why: t('Alasan', 'Reason'),
  from: t('Dari {name}', 'From {name}'),
  received: t('diterima {time}', 'received {time}'),
  entry: t('Catatan', 'Entry'),
  place: t('Tempat', 'Place'),
  writer: t('Dari', 'From'),
  arrived: t('Diterima', 'Received'),
}
