import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const kinds = {
  case: t('Kebutuhan dan pengajuan', 'Needs and requests'),
  record: t('Pendataan', 'Records'),
  activity: t('Kegiatan', 'Activities'),
  complaint: t('Aspirasi dan aduan', 'Wishes and complaints'),
}

export const services = {
  title: t('Layanan', 'Services'),
  about: t('Ada kebutuhan?', 'Is anything needed?'),
  aboutTodo: t('Pilih layanan untuk {name}.', 'Choose a service for {name}.'),
  search: t('Cari layanan', 'Search services'),
  none: t('Tidak ada layanan yang cocok', 'No service fits'),
  noneTodo: t(
    'Coba kata lain, misalnya rumah, air, atau sekolah.',
    'Try another word, such as house, water or school.',
  ),
  notYours: t('Belum ada layanan untuk tugas Anda', 'No services for your task yet'),
  notYoursTodo: t('Minta ketua Posyandu menetapkan bidang Anda.', 'Ask the chair to set your sector.'),
  drafts: t('Belum selesai', 'Not finished'),
  draftOf: t('Diisi {time}', 'Filled in {time}'),
  restricted: t('Tertutup: hanya dibaca tim kasus.', 'Sealed: only the case team reads it.'),
  discard: t('Buang', 'Throw away'),
  discardTitle: t('Buang isian ini?', 'Throw this form away?'),
  discardText: t(
    'Jawaban dan fotonya tidak bisa dikembalikan.',
    'Answers and photos cannot be brought back.',
  ),
  discardYes: t('Ya, buang', 'Yes, throw away'),
}

export const personCases = {
  title: t('Kasus yang berjalan', 'Open cases'),
}

export const fill = {
  notFound: t('Isian ini sudah tidak ada', 'This form is gone'),
  notFoundTodo: t(
    'Mungkin sudah disimpan atau dibuang. Lihat di Kasus.',
    'It was saved or thrown away. Look under Cases.',
  ),
  formGone: t('Formulir ini sudah tidak dipakai', 'This form is not in use any more'),
  formGoneTodo: t(
    'Isiannya tetap tersimpan di HP ini. Salin ke formulir yang baru.',
    'What you typed is still on this phone. Copy it into the new form.',
  ),
  outgrown: t('Formulir sudah diperbarui', 'The form has been renewed'),
  outgrownTodo: t(
    'Ini tidak ditanyakan lagi dan tidak ikut tersimpan. Pindahkan ke keterangan bila masih perlu:',
    'This is not asked any more and will not be saved. Move it to the remarks if it still matters:',
  ),
  full: t('HP penuh: isian belum tersimpan', 'The phone is full: the form is not kept'),
  fullTodo: t(
    'Hapus foto atau video lain di HP, lalu ketik satu huruf lagi. Jangan tutup aplikasi dulu.',
    'Delete other pictures or videos, then type one more letter. Do not close the app.',
  ),
  save: t('Simpan', 'Save'),
  gaps: t('{count} isian perlu dilengkapi', '{count} answers are to be completed'),
  uncheckedTitle: t('Masih benar?', 'Still right?'),
  uncheckedText: t(
    '{count} isian diambil dari data lama dan belum Anda periksa:',
    '{count} answers come from earlier data and you have not checked them:',
  ),
  uncheckedYes: t('Sudah benar semua, simpan', 'All of it is right, save'),
  uncheckedLook: t('Periksa dulu', 'Look first'),
  allRight: t('Semua di bagian ini sudah benar', 'All on this page is right'),
  reason: t('Kenapa diperbaiki?', 'Why is it corrected?'),
  reasonHint: t(
    'Misalnya: salah tulis nama, foto kurang jelas.',
    'Such as: name misspelled, photo not clear.',
  ),
  notSaved: t('Belum tersimpan. Coba lagi.', 'Not saved yet. Try again.'),
  tooLarge: t(
    'Isian terlalu panjang. Ringkas keterangannya, lalu simpan lagi.',
    'The form is too long. Shorten it and save again.',
  ),
  restrictedSaved: t('Laporan tertutup tersimpan', 'The sealed report is saved'),
  restrictedWaiting: t(
    'Antre: dikirim begitu ada sinyal. Isinya tidak bisa dibuka lagi di HP ini.',
    'Waiting for signal. Its content cannot be opened on this phone any more.',
  ),
  restrictedSent: t(
    'Terkirim ke tim kasus. Isinya tidak bisa dibuka lagi di HP ini.',
    'Sent to the case team. Its content cannot be opened on this phone any more.',
  ),
  done: t('Selesai', 'Done'),
}

export const emergency = {
  title: t('Bahaya sekarang? Telepon dulu', 'In danger now? Call first'),
  after: t('Setelah semua aman, isi laporannya.', 'Fill in the report once everybody is safe.'),
  call: t('{number} {name}', '{number} {name}'),
  open: t('Nomor darurat', 'Emergency numbers'),
  helpAt: t('Perlu ditolong sekarang? Di mana?', 'Is help needed now? Where?'),
  helpAtHint: t(
    'Tulis tempatnya. Petugas kasus langsung diberi tahu. Kosongkan bila tidak dalam bahaya.',
    'Write down the place: the case officer is told at once. Leave it empty if nobody is in danger.',
  ),
}

export const sealedPath = {
  title: t('Laporan tertutup', 'Sealed report'),
  heading: t('Ini perlu laporan tertutup', 'This calls for a sealed report'),
  why: t(
    'Laporan tadi sudah tersimpan. Yang menyangkut kekerasan, pasung, atau keinginan mengakhiri hidup hanya boleh dibaca tim kasus.',
    'What you filled in is saved. Violence, shackling or a wish to end one’s life are for the case team alone.',
  ),
  kept: t(
    'Isi sekarang, hanya sebentar. Kalau belum sempat, isiannya menunggu di Catat kebutuhan.',
    'Fill it in now, it takes a moment. If you cannot, the draft waits under Record a need.',
  ),
  fill: t('Isi laporan tertutup', 'Fill in the sealed report'),
  later: t('Nanti', 'Later'),
}

export const cases = {
  title: t('Kasus', 'Cases'),
  add: t('Catat kebutuhan', 'Record a need'),
  search: t('Cari nomor, nama, atau layanan', 'Search by number, name or service'),
  mine: t('Perlu saya', 'Needs me'),
  running: t('Berjalan', 'Under way'),
  done: t('Selesai', 'Done'),
  all: t('Semua', 'All'),
  none: t('Belum ada kasus', 'No cases yet'),
  noneTodo: t(
    'Yang Anda catat dan yang masuk bidang Anda tampil di sini.',
    'What you record and what reaches your sector shows here.',
  ),
  noneHere: t('Tidak ada yang cocok', 'Nothing fits'),
  since: t('sejak {date}', 'since {date}'),
  proposed: t('Diajukan: {state}', 'Proposed: {state}'),
  unsent: t('{count} belum terkirim', '{count} not sent yet'),
  notFound: t('Kasus ini tidak ada di HP ini', 'This case is not on this phone'),
  home: t('Kasus warga', 'Cases of citizens'),
  homeCount: t('{count} perlu Anda', '{count} need you'),
}

export const page = {
  next: t('Langkah berikutnya', 'Next step'),
  nothing: t(
    'Tidak ada langkah untuk Anda sekarang. Kasus ini sedang di tangan orang lain.',
    'No step for you now. The case is with somebody else.',
  ),
  papers: t('Berkas yang perlu', 'Papers needed'),
  papersReady: t('{ready} dari {count} sudah ada', '{ready} of {count} are there'),
  answers: t('Isi laporan', 'What the report says'),
  sealedHalf: t(
    'Sebagian isian tertutup: terkirim tersegel dan tidak bisa dibuka lagi di HP ini.',
    'Part of the answers was sent sealed and cannot be opened on this phone any more.',
  ),
  correct: t('Perbaiki laporan', 'Correct the report'),
  history: t('Riwayat', 'History'),
  underway: t('diajukan, menunggu sinyal', 'proposed, waiting for signal'),
  byMe: t('oleh Anda', 'by you'),
  told: t('Warga diberi tahu', 'The citizen was told'),
  tellNow: t('Catat: warga diberi tahu', 'Note: citizen was told'),
  save: t('Simpan', 'Save'),
  messages: t('Pesan', 'Messages'),
  message: t('Tulis pesan untuk yang menangani', 'Write to those who deal with it'),
  send: t('Kirim pesan', 'Send message'),
  receipt: t('Tanda terima', 'Receipt'),
  refused: t('Langkah terakhir tidak diterima', 'The last step was not taken'),
  nowIs: t('Sekarang: {state}.', 'Now: {state}.'),
  person: t('Buka data warga', 'Open the person'),
}

export const receipt = {
  title: t('Tanda terima', 'Receipt'),
  saved: t('Tersimpan di HP', 'Saved on this phone'),
  savedTodo: t('Terkirim sendiri begitu ada sinyal.', 'It is sent by itself once there is signal.'),
  paper: t('Tanda terima laporan warga', 'Receipt of a report'),
  service: t('Layanan', 'Service'),
  number: t('Nomor', 'Number'),
  code: t('Kode lacak', 'Tracking code'),
  writtenOn: t('Ditulis', 'Written on'),
  receivedOn: t('Diterima server', 'Received by the server'),
  received: t('sudah', 'yes'),
  notYet: t('belum, masih di HP kader', 'not yet, still on the phone of the kader'),
  post: t('Posyandu', 'Posyandu'),
  keep: t(
    'Simpan kode ini. Tunjukkan saat bertanya kabar laporan.',
    'Keep this code. Show it when you ask about your report.',
  ),
  print: t('Cetak', 'Print'),
  share: t('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  shareText: t(
    'Laporan Anda di {post} sudah dicatat.\nLayanan: {service}\nNomor: {number}\nKode lacak: {code}\nTanggal: {date}\nKabarnya bisa dilihat di {link}',
    'Your report at {post} has been written down.\nService: {service}\nNumber: {number}\nTracking code: {code}\nDate: {date}\nSee how it stands at {link}',
  ),
  again: t('Catat yang lain', 'Record another'),
  open: t('Lihat kasus', 'See the case'),
  qr: t('Kode QR membuka halaman lacak, kode {code}', 'QR code that opens the tracking page, code {code}'),
}
