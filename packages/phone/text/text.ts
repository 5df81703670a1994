import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

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

export const welcome = {
  title: t('Selamat datang di Simpul', 'Welcome to Simpul'),
  lead: t(
    'Buku kerja kader Posyandu. Tetap jalan tanpa sinyal.',
    'The workbook of Posyandu volunteers. Works without signal.',
  ),
  haveCode: t('Masukkan kode', 'Enter the code'),
  scan: t('Pindai QR', 'Scan QR'),
  missing: t('HP ini belum bisa dipakai', 'This phone cannot be used yet'),
  missingSecure: t(
    'Alamat ini tidak aman (http). Buka lewat alamat https yang diberikan ketua atau operator.',
    'This address is not secure (http). Open the https address that the chair or operator gave you.',
  ),
  missingBrowser: t(
    'Peramban ini terlalu lama atau dalam mode samaran. Perbarui Chrome, lalu buka seperti biasa.',
    'This browser is too old or in private mode. Update Chrome and open it normally.',
  ),
}

export const activate = {
  title: t('Aktifkan HP ini', 'Activate this phone'),
  code: t('Kode 8 angka', '8-digit code'),
  codeHint: t(
    'Dari ketua Posyandu Anda. Perlu sinyal sekali ini.',
    'From your chair. Needs signal this once.',
  ),
  choosePin: t('Buat PIN', 'Choose a PIN'),
  pinHint: t(
    '6 angka yang mudah Anda ingat. Jangan 111111 atau 123456.',
    '6 digits you remember. Not 111111 or 123456.',
  ),
  repeatPin: t('Ketik PIN sekali lagi', 'Type the PIN once more'),
  pinDiffers: t('PIN tidak sama. Ketik lagi dari awal.', 'The PINs differ. Start again.'),
  weakPin: t('PIN terlalu mudah ditebak. Pilih yang lain.', 'The PIN is too easy to guess. Choose another.'),
  preparing: t('Menyiapkan HP ini', 'Preparing this phone'),
  noSignal: t(
    'Tidak ada sinyal. Pindah ke tempat yang ada sinyal, lalu coba lagi.',
    'No signal. Go where there is signal and try again.',
  ),
  signingIn: t('Menghubungi server ...', 'Contacting the server ...'),
  loading: t('Mengambil data Posyandu', 'Fetching the post'),
  ready: t('Siap dipakai', 'Ready'),
  readyTodo: t('Mulai sekarang aplikasi jalan tanpa sinyal.', 'From now on the app works without signal.'),
  start: t('Mulai', 'Start'),
  startEarly: t('Pakai dulu', 'Use it already'),
  history: t('Mengambil riwayat penimbangan', 'Fetching earlier weighings'),
  historyTodo: t(
    'Tunggu sebentar selagi ada sinyal: tanpa riwayat, naik atau tidaknya berat belum bisa dinilai.',
    'Wait a moment while there is signal: without earlier weighings no gain can be judged.',
  ),
  failed: t('Belum berhasil', 'Not yet'),
  tryAgain: t('Coba lagi', 'Try again'),
  badCode: t('Kode harus 8 angka. Periksa lalu ketik lagi.', 'The code has 8 digits. Check and type again.'),
  noCamera: t(
    'Kamera tidak bisa dibuka. Ketik kodenya saja.',
    'The camera cannot be opened. Type the code instead.',
  ),
  scanHint: t('Arahkan kamera ke QR di layar ketua.', "Point the camera at the QR on the chair's screen."),
}

export const unlock = {
  title: t('Masukkan PIN', 'Enter PIN'),
  who: t('Siapa yang bertugas?', 'Who is on duty?'),
  other: t('Pengguna lain', 'Another user'),
  newUser: t('Aktifkan pengguna baru', 'Activate a new user'),
  wrong: t('PIN salah. Coba lagi.', 'Wrong PIN. Try again.'),
  wait: t('Terlalu sering salah. Coba lagi pukul {time}.', 'Too many wrong tries. Try again at {time}.'),
  revoked: t(
    'HP ini sudah ditarik oleh ketua. Yang belum terkirim bisa disimpan sebagai berkas penyelamat.',
    'The chair has withdrawn this phone. What was not sent can be saved as a rescue file.',
  ),
  forgot: t('Lupa PIN', 'Forgot PIN'),
  forgotTodo: t(
    'Minta kode 8 angka kepada ketua Anda, lalu buat PIN baru. Data Anda tidak hilang.',
    'Ask your chair for an 8-digit code, then choose a new PIN. Nothing is lost.',
  ),
  waiting: t('{count} catatan belum terkirim', '{count} entries not sent yet'),
  delete: t('Hapus angka', 'Delete digit'),
  digits: t('{count} dari 6 angka terisi', '{count} of 6 digits entered'),
}

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
  month: t('Bulan ini', 'This month'),
  kept: t('{kept} dari {total} tersimpan di server', '{kept} of {total} saved on the server'),
  nothingYet: t('Belum ada catatan dari HP ini', 'No entries from this phone yet'),
  lastContact: t('Terakhir tersambung {time}', 'Last contact {time}'),
  needsYou: t('{count} catatan perlu Anda', '{count} entries need you'),
  movesIn: t('{count} orang pindah masuk, menunggu Anda', '{count} people moving in wait for you'),
  movesOut: t('{count} pindahan keluar belum dijawab', '{count} moves away not answered yet'),
}

export const session = {
  title: t('Hari buka', 'Session day'),
  notWeighed: t('Belum ({count})', 'Not yet ({count})'),
  weighed: t('Sudah ({count})', 'Done ({count})'),
  search: t('Cari nama anak atau ibu', 'Search child or mother'),
  nobody: t('Tidak ada yang cocok', 'Nobody matches'),
  nobodyTodo: t('Coba sebagian nama, atau nama ibunya.', 'Try part of the name, or the mother.'),
  allDone: t('Semua anak sudah ditimbang', 'All children are weighed'),
  noChildren: t('Belum ada anak di Posyandu ini', 'No children in this post yet'),
  close: t('Tutup hari buka', 'Close the day'),
  recap: t('Rekap dan kunjungan', 'Summary and visits'),
  last: t('terakhir {kg} kg', 'last {kg} kg'),
  never: t('belum pernah ditimbang', 'never weighed'),
  notIn: t('riwayat belum masuk', 'history not in yet'),
  mother: t('Ibu {name}', 'Mother {name}'),
  present: t('Hadir', 'Present'),
}

export const ages = {
  days: t('{days} hari', '{days} days'),
  months: t('{months} bulan', '{months} months'),
  years: t('{years} tahun {months} bulan', '{years} years {months} months'),
  wholeYears: t('{years} tahun', '{years} years'),
  unknown: t('umur belum diketahui', 'age not known'),
  about: t('sekitar {age}', 'about {age}'),
  born: t('lahir {date}', 'born {date}'),
  guest: t('Tamu', 'Guest'),
  left: t('Pindah', 'Moved away'),
  died: t('Meninggal', 'Died'),
  noName: t('Nama belum ada', 'No name yet'),
  boy: t('Laki-laki', 'Boy'),
  girl: t('Perempuan', 'Girl'),
  rt: t('RT {rt}', 'RT {rt}'),
}

export const weigh = {
  weightKg: t('Berat badan', 'Weight'),
  lengthCm: t('Panjang atau tinggi badan', 'Length or height'),
  armCm: t('Lingkar lengan (LiLA)', 'Arm circumference'),
  headCm: t('Lingkar kepala', 'Head circumference'),
  yes: t('Ya', 'Yes'),
  no: t('Tidak', 'No'),
  title: t('Timbang', 'Weigh'),
  save: t('Simpan', 'Save'),
  mending: t(
    'Catatan ini belum diterima server. Perbaiki isinya, lalu simpan. Catatan baru menggantikan yang ini.',
    'The server has not taken this entry. Correct it and save. The new entry takes its place.',
  ),
  moreMeasures: t('Ukuran lain', 'Other measures'),
  lastTime: t('Terakhir {kg} kg, {date}', 'Last {kg} kg, {date}'),
  firstTime: t('Penimbangan pertama', 'First weighing'),
  date: t('Tanggal menimbang', 'Day of weighing'),
  dateToday: t('Hari ini, {date}', 'Today, {date}'),
  changeDate: t('Dari kertas? Ganti tanggal', 'From paper? Change the day'),
  dateFuture: t('Tanggal ini belum tiba.', 'This day has not come yet.'),
  dateBeforeBirth: t('Tanggal ini sebelum anak lahir.', 'This day is before the birth.'),
  needWeight: t('Isi berat badan dulu.', 'Enter the weight first.'),
  needPosition: t('Pilih berbaring atau berdiri.', 'Choose lying or standing.'),
  outOfRange: t(
    'Di luar {low} sampai {high}. Periksa lalu ketik lagi.',
    'Outside {low} to {high}. Check and type again.',
  ),
  askBody: t('Ini tidak biasa. Periksa sebelum disimpan.', 'This is unusual. Check before saving.'),
  askYes: t('Ya, sudah diukur ulang dan benar', 'Yes, measured again and right'),
  askAgain: t('Ukur dan ketik lagi', 'Measure and type again'),
  diskFull: t(
    'Penyimpanan HP penuh. Hapus foto atau video yang tidak perlu, lalu simpan lagi. Isian Anda belum hilang.',
    'The phone is full. Delete photos or videos you do not need and save again. Nothing is lost.',
  ),
  notSaved: t('Belum tersimpan. Periksa isian bertanda merah.', 'Not saved. Check what is marked red.'),
  unfinished: t('Isian tadi belum selesai, dilanjutkan.', 'Going on with what you had not finished.'),
  correctReason: t('Alasan perbaikan', 'Reason for the correction'),
  correctTitle: t('Perbaiki', 'Correct'),
  historyMissing: t(
    'Riwayat belum lengkap: N/T dihitung lagi setelah data masuk.',
    'History not complete: N/T is worked out again when the data are in.',
  ),
  noBirth: t(
    'Tanggal lahir atau jenis kelamin belum diisi, jadi hasilnya belum bisa dinilai. Berat tetap disimpan.',
    'Birth date or sex is missing, so nothing can be judged yet. The weight is saved.',
  ),
}

export const result = {
  saved: t('Tersimpan di HP', 'Saved on this phone'),
  next: t('Anak berikutnya', 'Next child'),
  undo: t('Batalkan ({seconds})', 'Undo ({seconds})'),
  correctLater: t(
    'Ada yang salah? Pakai Perbaiki di halaman anak.',
    'Something wrong? Use Correct on the page of the child.',
  ),
  tooLate: t(
    'Sudah lewat 10 detik. Pakai Perbaiki di halaman anak.',
    'More than 10 seconds. Use Correct on the page of the child.',
  ),
  todo: t('Lakukan', 'Do'),
  say: t('Katakan kepada ibu', 'Say to the mother'),
  refer: t('Rujuk ke {to}, {when}', 'Refer to {to}, {when}'),
  details: t('Rincian hasil', 'Details'),
  index: t('Ukuran', 'Measure'),
  value: t('Nilai', 'Value'),
  category: t('Hasil', 'Result'),
  gain: t('Naik {grams} gram; paling sedikit {kbm} gram', 'Gained {grams} g; at least {kbm} g expected'),
  loss: t('Turun {grams} gram; seharusnya naik {kbm} gram', 'Lost {grams} g; {kbm} g gain expected'),
  allWell: t('Tumbuh baik. Puji ibunya.', 'Growing well. Praise the mother.'),
  z: t('{z} SD', '{z} SD'),
}

export const child = {
  weigh: t('Timbang', 'Weigh'),
  history: t('Riwayat', 'History'),
  arm: t('LiLA {cm} cm', 'arm {cm} cm'),
  head: t('LK {cm} cm', 'head {cm} cm'),
  curve: t('Kurva berat badan', 'Weight curve'),
  curveLabel: t(
    'Kurva berat badan menurut umur {name}: {count} penimbangan, terakhir {kg} kg pada umur {months} bulan',
    'Weight for age of {name}: {count} weighings, last {kg} kg at {months} months',
  ),
  curveMonths: t('bulan', 'months'),
  noHistory: t('Belum pernah ditimbang', 'Never weighed'),
  correct: t('Perbaiki', 'Correct'),
  wrongChild: t('Salah anak', 'Wrong child'),
  void: t('Coret catatan', 'Strike out'),
  voidAsk: t('Coret catatan ini?', 'Strike this entry out?'),
  voidText: t(
    'Catatan {date} tidak dihitung lagi, tetapi tetap terlihat di buku.',
    'The entry of {date} no longer counts but stays in the book.',
  ),
  reason: t('Alasan', 'Reason'),
  reasonHint: t('Misalnya: salah baca timbangan.', 'For example: read the scale wrongly.'),
  needReason: t('Tulis alasannya dulu.', 'Write the reason first.'),
  wrongChildTitle: t('Pindahkan ke anak yang benar', 'Move to the right child'),
  wrongChildText: t('Cari anak yang sebenarnya ditimbang.', 'Find the child that was really weighed.'),
  wrongChildAsk: t('Pindahkan ke {name}?', 'Move to {name}?'),
  wrongChildMove: t(
    '{measures}, {date}. Di anak ini catatannya dicoret.',
    '{measures}, {date}. On this child the entry is struck out.',
  ),
  wrongChildYes: t('Ya, pindahkan', 'Yes, move it'),
  wrongChildOther: t('Cari anak lain', 'Look for another child'),
  wrongChildWhy: t('Tercatat pada anak yang salah', 'Written on the wrong child'),
  notFound: t('Anak ini tidak ada di HP ini', 'This child is not on this phone'),
  unsent: t('{count} belum terkirim', '{count} not sent'),
  book: t('Punya Buku KIA atau KMS?', 'Has a KIA book or KMS?'),
  yes: t('Punya', 'Yes'),
  no: t('Belum', 'Not yet'),
}

export const sending = {
  seeCase: t('Lihat kasus', 'See the case'),
  title: t('Kiriman', 'Sending'),
  headline: t('{kept} dari {total} tersimpan di server', '{kept} of {total} saved on the server'),
  waiting: t('{count} belum terkirim', '{count} not sent yet'),
  allSafe: t('Semua catatan Anda aman di server', 'All your entries are safe on the server'),
  now: t('Kirim sekarang', 'Send now'),
  syncing: t('Sedang mengirim ...', 'Sending ...'),
  held: t('Ditahan server', 'Held by the server'),
  heldText: t('Tersimpan di server, belum dihitung.', 'Stored on the server, not counted yet.'),
  refused: t('Ditolak server', 'Refused by the server'),
  refusedText: t(
    'Masih di HP ini. Perbaiki, kirim ulang, atau hapus dengan alasan.',
    'Still on this phone. Correct, send again, or discard with a reason.',
  ),
  retry: t('Kirim ulang', 'Send again'),
  mend: t('Perbaiki', 'Correct'),
  discard: t('Hapus dari daftar', 'Discard'),
  discardReason: t('Alasan dihapus', 'Reason to discard'),
  rescue: t('Simpan berkas penyelamat', 'Save a rescue file'),
  rescueText: t(
    'Lama tanpa sinyal, atau HP akan diperbaiki? Simpan berkas ini dan titipkan kepada teman yang ada sinyal. Isinya terkunci: teman tidak bisa membacanya.',
    'Long without signal, or will the phone be repaired? Save this file and give it to a colleague with signal. It is sealed: the colleague cannot read it.',
  ),
  handInText: t(
    'Ada berkas penyelamat dari HP teman? Kirim lewat HP ini.',
    'Is there a rescue file of a colleague? Send it with this phone.',
  ),
  handIn: t('Kirim berkas teman', 'Send a colleague’s file'),
  handedIn: t('{count} catatan teman sudah terkirim', '{count} entries handed in'),
  handInFailed: t(
    'Berkas belum terkirim. Coba lagi saat ada sinyal.',
    'Not handed in. Try again with signal.',
  ),
  storage: t('Penyimpanan HP', 'Storage'),
  persisted: t('Aman: HP tidak akan menghapusnya sendiri.', 'Safe: the phone will not delete it by itself.'),
  notPersisted: t(
    'Pasang Simpul di layar utama supaya HP tidak menghapus catatannya: buka menu ⋮ di Chrome, lalu pilih “Tambahkan ke layar utama”.',
    'Put Simpul on the home screen, so that the phone does not delete its entries: open the menu ⋮ of Chrome and choose “Add to home screen”.',
  ),
  used: t('{used} MB terpakai', '{used} MB used'),
  tight: t(
    'Ruang HP hampir habis. Hapus foto atau video yang tidak perlu.',
    'Space is running out. Delete photos or videos.',
  ),
  lease: t('Bisa dipakai tanpa sinyal sampai {date}.', 'Works without signal until {date}.'),
  clockBehind: t(
    'Tanggal HP tampaknya salah. Periksa di pengaturan HP.',
    'The date of this phone looks wrong. Check its settings.',
  ),
}

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

export const trouble = {
  timeout: t(
    'Server lama menjawab. Dicoba lagi sendiri.',
    'The server is slow. It is tried again by itself.',
  ),
  offline: t('Tidak ada sinyal. Catatan aman di HP ini.', 'No signal. Entries are safe on this phone.'),
}
