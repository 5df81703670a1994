import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** Links between the pages for citizens. */
export const ways = {
  nav: t('Halaman warga', 'Pages for citizens'),
  write: t('Kirim aspirasi', 'Send a word'),
  track: t('Lacak laporan', 'Follow a report'),
  board: t('Papan desa', 'Village board'),
  again: t('Coba lagi', 'Try again'),
  loading: t('Memuat...', 'Loading...'),
  notFound: t(
    'Desa ini tidak ditemukan. Periksa alamat halaman.',
    'There is no such village. Check the address.',
  ),
  choose: t('Pilih desa atau kelurahan', 'Choose your village'),
  chooseHint: t('Pilih dulu', 'Choose first'),
}

export const aspiration = {
  title: t('Sampaikan aspirasi atau pengaduan', 'Tell the village what you need'),
  lead: t(
    'Dibaca petugas desa dan kader Posyandu. Anda mendapat kode untuk melihat kelanjutannya.',
    'Read by the village staff and the kader. You get a code to see what becomes of it.',
  ),
  emergency: t('Ada bahaya sekarang? Telepon dulu:', 'Somebody in danger now? Call first:'),
  health: t(
    'Urusan kesehatan: datang ke Posyandu atau Puskesmas terdekat.',
    'For health: come to the nearest Posyandu or health centre.',
  ),
  village: t('Desa atau kelurahan', 'Village'),
  change: t('Ganti desa', 'Another village'),
  sector: t('Bidang', 'What it belongs to'),
  post: t('Posyandu terdekat', 'Nearest Posyandu'),
  anyPost: t('Saya tidak tahu', 'I do not know'),
  send: t('Kirim', 'Send'),
  missing: t('Ada isian yang perlu dilengkapi.', 'Some answers are missing.'),
  privacy: t(
    'Nama dan nomor Anda tidak tampil untuk umum. Data dipakai hanya untuk menangani kiriman ini.',
    'Your name and number are not shown to the public. They serve this message only.',
  ),
  trap: t('Kosongkan bagian ini', 'Leave this empty'),
}

/** What the sectors are about, for whoever knows none of their names. */
export const sectors: Readonly<Record<string, Text>> = {
  education: t('Pendidikan', 'Education'),
  'public-works': t('Air, jalan, sampah', 'Water, roads, waste'),
  housing: t('Rumah', 'Housing'),
  'public-order': t('Keamanan dan bencana', 'Safety and disasters'),
  social: t('Bantuan sosial', 'Social aid'),
}

/** How the public form asks; whatever is not here is asked as the form of the kader does. */
export const asked: Readonly<
  Record<string, { readonly label: Text; readonly hint?: Text; readonly fix: Text }>
> = {
  nature: {
    label: t('Apa yang ingin Anda sampaikan?', 'What is it?'),
    fix: t('Pilih salah satu.', 'Choose one.'),
  },
  category: { label: t('Tentang apa?', 'What is it about?'), fix: t('Pilih salah satu.', 'Choose one.') },
  categoryOther: {
    label: t('Tentang hal lain, yaitu', 'Something else, namely'),
    fix: t('Tulis beberapa kata.', 'Write some words.'),
  },
  description: {
    label: t('Ceritakan', 'Tell us'),
    hint: t(
      'Apa yang terjadi atau diusulkan, dan sejak kapan',
      'What happens or is proposed, and since when',
    ),
    fix: t('Tulis paling sedikit 10 huruf.', 'Write at least 10 letters.'),
  },
  problemPlace: {
    label: t('Di mana tempatnya?', 'Where is it?'),
    hint: t('Misalnya: jalan depan SD', 'Such as: the road at the school'),
    fix: t('Terlalu panjang. Ringkas.', 'Too long. Shorten it.'),
  },
  rt: {
    label: t('RT Anda', 'Your RT'),
    hint: t('Angka saja, misalnya 3', 'Digits only, such as 3'),
    fix: t('Tulis angka RT, misalnya 3.', 'Write the number of the RT, such as 3.'),
  },
  reporterName: {
    label: t('Nama Anda', 'Your name'),
    fix: t('Tulis paling sedikit 2 huruf, atau kosongkan.', 'Write at least 2 letters, or leave it empty.'),
  },
  reporterPhone: {
    label: t('Nomor HP', 'Phone number'),
    hint: t('Agar petugas dapat memberi kabar', 'So that the staff can tell you'),
    fix: t('Tulis nomor HP, misalnya 081234567890.', 'Write a phone number, such as 081234567890.'),
  },
  identityProtected: {
    label: t('Rahasiakan nama dan nomor saya', 'Keep my name and number secret'),
    fix: t('Pilih salah satu.', 'Choose one.'),
  },
}

export const optional = t('{label} (tidak wajib)', '{label} (if you like)')
export const yesNo = { yes: t('Ya', 'Yes'), no: t('Tidak', 'No') }

export const sent = {
  title: t('Kiriman Anda sudah diterima', 'We have your message'),
  keep: t(
    'Simpan kode ini: foto layar, cetak, atau salin. Hanya dengan kode ini kelanjutannya dapat dilihat.',
    'Keep this code: a screenshot, on paper, or copied. It is the only way to see what becomes of it.',
  ),
  code: t('Kode lacak', 'Tracking code'),
  qr: t('Kode QR untuk melacak {code}', 'QR code to follow {code}'),
  number: t('Nomor', 'Number'),
  about: t('Jenis', 'About'),
  place: t('Diterima', 'Received by'),
  written: t('Tanggal', 'Date'),
  follow: t('Lihat kelanjutannya', 'See how it stands'),
  print: t('Cetak', 'Print'),
  another: t('Kirim yang lain', 'Send another'),
  next: t(
    'Operator desa memeriksanya, paling lama 1 hari kerja.',
    'The village operator looks at it within one working day.',
  ),
}

export const poster = {
  title: t('Punya usulan atau keluhan?', 'A wish or a complaint?'),
  lead: t(
    'Pindai dengan kamera HP, atau buka alamat di bawah.',
    'Scan with your phone, or open the address below.',
  ),
  qr: t('Kode QR ke formulir aspirasi {village}', 'QR code of the form of {village}'),
  steps: t(
    'Tidak perlu akun. Anda mendapat kode untuk melihat kelanjutannya.',
    'No account is needed. You get a code to see what becomes of it.',
  ),
  noPhone: t('Tidak punya HP? Sampaikan kepada kader Posyandu.', 'No phone? Tell the kader of the Posyandu.'),
  print: t('Cetak poster', 'Print the poster'),
}
