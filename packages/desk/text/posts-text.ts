import type { Text } from '@simpul/domain/core'
import type { ExportWhy } from '@simpul/domain/wire'

const t = (id: string, en: string): Text => ({ id, en })

export const posts = {
  title: t('Posyandu', 'Posts'),
  reported: t(
    '{reported} dari {expected} Posyandu sudah melapor',
    '{reported} of {expected} posts have reported',
  ),
  opened: t('{opened} sudah buka, {closed} sudah ditutup', '{opened} opened, {closed} closed'),
  post: t('Posyandu', 'Post'),
  above: t('Wilayah', 'Area'),
  day: t('Hari buka', 'Session day'),
  report: t('Laporan', 'Report'),
  phones: t('HP tanpa kabar', 'Silent phones'),
  onTheWay: t('Di jalan', 'On the way'),
  latest: t('Catatan terakhir', 'Latest entry'),
  planned: t('Rencana {day}', 'Planned {day}'),
  late: t('Lewat rencana {day}', 'Past the plan of {day}'),
  noPlan: t('Belum ada rencana', 'No plan yet'),
  isOpen: t('Buka {day}, belum ditutup', 'Opened {day}, not closed'),
  isClosed: t('Ditutup {day}', 'Closed {day}'),
  notHeld: t('Tidak jadi {day}', 'Not held {day}'),
  sent: t('Terkirim', 'Sent'),
  notSent: t('Belum', 'Not yet'),
  none: t('Belum ada Posyandu di sini', 'No posts here yet'),
  noneText: t('Posyandu dibuat oleh operator desa.', 'The village operator makes them.'),
  nothing: t('Belum ada', 'None yet'),
}

export const compare = {
  title: t('Bandingkan {unit}', 'Compare {unit}'),
  open: t('Bandingkan', 'Compare'),
  areas: t('Wilayah dengan wilayah', 'Areas with areas'),
  choose: t('Pilih 2 sampai 6 wilayah', 'Choose 2 to 6 areas'),
  all: t('Semua wilayah', 'All areas'),
  some: t('Pilih beberapa', 'Choose some'),
  few: t('Pilih sedikitnya dua wilayah.', 'Choose at least two areas.'),
  months: t('Bulan dengan bulan', 'Months with months'),
  figure: t('Angka', 'Figure'),
  lastMonth: t('Bulan lalu', 'Last month'),
  lastYear: t('Setahun lalu', 'A year ago'),
  thisMonth: t('Bulan ini', 'This month'),
  sortBy: t('Urutkan menurut {name}', 'Sort by {name}'),
  noChildren: t('Wilayah ini tidak punya wilayah di bawahnya.', 'There are no areas below this one.'),
}

export const sheets = {
  save: t('Simpan Excel', 'Save as Excel'),
  failed: t('Berkas tidak dapat dibuat. Coba lagi.', 'The file could not be made. Try again.'),
  made: t('Dibuat {time} oleh {name}', 'Made {time} by {name}'),
  closed: t(
    '{closed} dari {expected} Posyandu sudah menutup hari bukanya; {waiting} catatan masih di jalan',
    '{closed} of {expected} posts have closed their day; {waiting} entries still on the way',
  ),
  definitions: t('Arti angka', 'Meanings'),
  figure: t('Angka', 'Figure'),
  meaning: t('Artinya', 'What it means'),
  version: t('Versi definisi', 'Definition version'),
  hidden: t('terlalu sedikit', 'too few'),
  hiddenWhy: t(
    '"terlalu sedikit": angka kecil tidak ditampilkan, supaya anaknya tidak dikenali.',
    '"too few": small figures are not shown, so that nobody is recognised.',
  ),
  whyTitle: t('Untuk apa berkas bernama ini?', 'What is this file with names for?'),
  whyText: t(
    'Berkas berisi data pribadi. Siapa yang membuatnya dan untuk apa tertulis di dalam berkas dan dicatat.',
    'The file holds personal data. Who made it and why stands in the file and is noted.',
  ),
  why: t('Keperluan', 'Purpose'),
  make: t('Buat berkas', 'Make the file'),
  purpose: t('Keperluan: {why}', 'Purpose: {why}'),
  secret: t('Rahasia. Hapus berkas ini setelah dipakai.', 'Confidential. Delete this file after use.'),
  month: t('Bulan', 'Month'),
  days: t('Hari buka ditutup', 'Days closed'),
  expected: t('Posyandu', 'Posts'),
  reasons: t('Alasan', 'Reasons'),
  looked: t('Dilihat oleh', 'Looked at by'),
  over: t('{name}: jumlah', '{name}: count'),
  under: t('{name}: dari', '{name}: of'),
  unit: t('Satuan', 'Unit'),
}

export const whys = {
  visits: t('Kunjungan rumah', 'Home visits'),
  puskesmas: t('Tindak lanjut di Puskesmas', 'Follow-up at the health centre'),
  check: t('Pemeriksaan data', 'Checking the data'),
  accounts: t('Pengurusan akun dan HP', 'Looking after accounts and phones'),
  decision: t('Membahasnya dengan penulisnya', 'Talking it over with the writers'),
  handling: t('Penanganan kasus', 'Working on the cases'),
} satisfies Record<ExportWhy, Text>

export const meeting = {
  open: t('Lembar musyawarah', 'Meeting sheet'),
  title: t('Lembar musyawarah', 'Sheet for the village meeting'),
  rests: t(
    '{closed} dari {expected} Posyandu sudah menutup hari bukanya. {reported} sudah mengirim laporan.',
    '{closed} of {expected} posts have closed their day. {reported} have sent their report.',
  ),
  partial: t('Angka masih dapat berubah.', 'The figures may still change.'),
  children: t('anak di bawah lima tahun tinggal di sini', 'children under five live here'),
  weighed: t('anak ditimbang bulan ini', 'children weighed this month'),
  weighedOf: t(
    'anak ditimbang bulan ini, {percent} dari semuanya',
    'children weighed this month, {percent} of all',
  ),
  gained: t('anak naik berat badannya', 'children gained weight'),
  gainedOf: t(
    'anak naik berat badannya, {percent} dari yang dapat dinilai',
    'children gained weight, {percent} of those that can be judged',
  ),
  thin: t('anak berat badannya di bawah garis merah', 'children are below the red line'),
  twice: t('anak dua kali berturut-turut tidak naik', 'children did not gain twice in a row'),
  stunted: t('anak pendek untuk umurnya', 'children are short for their age'),
  stuntedOf: t(
    'anak pendek untuk umurnya, {percent} dari yang diukur',
    'children are short for their age, {percent} of those measured',
  ),
  families: t('keluarga perlu dikunjungi', 'families to be visited'),
  hidden: t('sedikit', 'few'),
  percentOf: t('{percent} persen', '{percent} percent'),
  better: t('Yang membaik dari bulan lalu', 'Better than last month'),
  worse: t('Yang perlu dijaga', 'To be watched'),
  nothingBetter: t('Belum ada yang membaik.', 'Nothing is better yet.'),
  nothingWorse: t('Tidak ada yang memburuk.', 'Nothing is worse.'),
  rose: t('{name}: naik dari {before} menjadi {now}', '{name}: up from {before} to {now}'),
  fell: t('{name}: turun dari {before} menjadi {now}', '{name}: down from {before} to {now}'),
  decides: t('Yang diputuskan', 'What the village decides'),
  decision: t('Keputusan', 'Decision'),
  who: t('Siapa', 'Who'),
  until: t('Kapan', 'When'),
  attendance: t(
    'Cara mengajak anak yang tidak datang: sasaran {target} persen, baru {now}',
    'How to bring the absent: the target is {target} percent, now {now}',
  ),
  visit: t('Siapa yang mengunjungi {count} keluarga, dan kapan', 'Who visits {count} families, and when'),
  food: t(
    'Makanan tambahan untuk anak yang berat badannya kurang',
    'Extra food for children with too little weight',
  ),
  posts: t(
    'Posyandu yang belum buka atau belum menutup hari bukanya',
    'Posts that have not opened or closed their day',
  ),
  tools: t(
    'Alat timbang dan ukur yang perlu diperbaiki atau dibeli',
    'Scales and measures to be mended or bought',
  ),
  signed: t(
    'Dibacakan dalam musyawarah tanggal ........................',
    'Read at the meeting of ........................',
  ),
  head: t('Kepala desa atau lurah', 'Village head'),
  chair: t('Tim Pembina Posyandu', 'Supervising team'),
  made: t('Dicetak {time} dari Simpul.', 'Printed {time} from Simpul.'),
}

export const official = {
  title: t('Terdaftar dan sasaran resmi', 'Registered and official target'),
  registered: t('Terdaftar di Posyandu (S)', 'Registered at the posts (S)'),
  official: t('Sasaran resmi {year}', 'Official target {year}'),
  count: t('Balita', 'Small children'),
  share: t('D dibanding jumlah itu', 'D against that number'),
  source: t('Sumber sasaran resmi: {source}', 'Source of the official target: {source}'),
  set: t('Isi sasaran resmi', 'Set the official target'),
  change: t('Ubah sasaran resmi', 'Change the official target'),
  text: t(
    'Angka pemerintah untuk {unit}. Berdiri di samping jumlah terdaftar, tidak menggantikannya.',
    'The government number for {unit}. It stands beside the registered number and does not replace it.',
  ),
  save: t('Simpan', 'Save'),
  badCount: t('Isi jumlah, paling sedikit 1.', 'Write a number of at least 1.'),
  badSource: t('Tulis sumbernya, paling sedikit 3 huruf.', 'Write the source, at least 3 letters.'),
}
