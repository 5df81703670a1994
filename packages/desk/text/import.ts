import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const list = {
  title: t('Impor daftar', 'Import a list'),
  lead: t(
    'Daftar balita dari e-PPGBM atau buku desa, Excel (.xlsx) atau CSV. Diperiksa dulu baris demi baris; belum ada yang ditulis.',
    'Children from e-PPGBM or the book of a village, Excel (.xlsx) or CSV. Checked line by line first; nothing is written yet.',
  ),
  choose: t('Pilih berkas', 'Choose a file'),
  reading: t('Membaca {name} ...', 'Reading {name} ...'),
  before: t('Daftar sebelumnya', 'Earlier lists'),
  none: t('Belum ada daftar', 'No lists yet'),
  byAt: t('{name}, {time}', '{name}, {time}'),
  rows: t('{count} baris', '{count} lines'),
  masked: t(
    'NIK, nomor KK dan nomor HP hanya tampil bagi {name}, yang membawa daftar ini.',
    'NIK, family card and phone numbers show for {name} only, who brought this list.',
  ),
  back: t('Kembali ke semua daftar', 'Back to all lists'),
}

export const states = {
  mapping: t('Pilih kolom', 'Choose columns'),
  checking: t('Sedang diperiksa', 'Being checked'),
  checked: t('Siap diimpor', 'Ready to import'),
  writing: t('Sedang diimpor', 'Being imported'),
  done: t('Selesai', 'Done'),
  undoing: t('Sedang dibatalkan', 'Being undone'),
  undone: t('Dibatalkan', 'Undone'),
  unreadable: t('Tidak terbaca', 'Not readable'),
}

export const mapping = {
  title: t('Kolom mana berisi apa?', 'Which column holds what?'),
  lead: t(
    'Sudah ditebak dari judul kolom. Perbaiki yang keliru; pilihan diingat untuk daftar berikutnya.',
    'Guessed from the headers. Correct what is wrong; your choice is remembered for the next list.',
  ),
  sheet: t('Lembar', 'Sheet'),
  headerRow: t('Judul kolom ada di baris', 'The header is in line'),
  allSheets: t(
    'Ambil juga lembar lain dengan judul kolom yang sama',
    'Also take other sheets with the same header',
  ),
  column: t('Kolom di berkas', 'Column in the file'),
  holds: t('Berisi', 'Holds'),
  example: t('Contoh', 'Example'),
  leftOut: t('Tidak diambil', 'Left out'),
  unused: t('Kolom yang tidak diambil', 'Columns that are left out'),
  onePost: t('Posyandu untuk baris tanpa nama Posyandu', 'Post of lines that name none'),
  noPost: t('Tidak ada', 'None'),
  listDay: t('Umur di daftar dihitung pada tanggal', 'Ages in the list are of the day'),
  preview: t('Begini terbacanya', 'This is how it is read'),
  needsName: t('Pilih kolom yang berisi nama.', 'Choose the column that holds the name.'),
  twice: t('Dua kolom berisi hal yang sama: {field}.', 'Two columns hold the same: {field}.'),
  check: t('Periksa daftar', 'Check the list'),
}

export const check = {
  working: t('Memeriksa {done} dari {total} baris', 'Checking {done} of {total} lines'),
  starting: t('Membaca berkas', 'Reading the file'),
  writing: t('Mengimpor {done} dari {total} baris', 'Importing {done} of {total} lines'),
  undoing: t('Membatalkan {done} dari {total} baris', 'Undoing {done} of {total} lines'),
  leave: t(
    'Anda boleh menutup halaman ini; pekerjaan berlanjut.',
    'You may close this page; the work goes on.',
  ),
  stuck: t('Pekerjaan terhenti. Tekan lagi untuk melanjutkan.', 'The work has stopped. Press to go on.'),
  newPeople: t('Orang baru', 'New people'),
  knownPeople: t('Sudah terdaftar', 'Registered already'),
  measurements: t('Ukuran baru', 'New measurements'),
  taken: t('Baris diambil', 'Lines taken'),
  known: t('Sudah tercatat', 'Known already'),
  needsYou: t('Perlu Anda', 'Needs you'),
  refused: t('Tidak diambil', 'Not taken'),
  postsTitle: t('Posyandu mana yang dimaksud?', 'Which post is meant?'),
  postRows: t('"{name}", {count} baris', '"{name}", {count} lines'),
  leaveOut: t('Lewati baris-baris ini', 'Leave these lines out'),
  choosePost: t('Pilih Posyandu', 'Choose a post'),
  recheck: t('Periksa lagi', 'Check again'),
  alikeTitle: t('Mungkin sama orangnya', 'Perhaps the same person'),
  alikeLead: t(
    'Yang sangat mirip digabung, yang ragu menunggu Anda. Ubah bila keliru.',
    'Those very much alike are joined, doubtful ones wait for you. Change what is wrong.',
  ),
  inList: t('Di daftar, baris {line}', 'In the list, line {line}'),
  onRecord: t('Tercatat', 'On record'),
  otherLine: t('Baris {line}', 'Line {line}'),
  same: t('Sama', 'The same'),
  other: t('Orang lain', 'Somebody else'),
  skip: t('Lewati', 'Leave out'),
  unsureNew: t('Semua yang belum dipilih: orang lain', 'All not chosen yet: somebody else'),
  doubtTake: t('Ambil juga ukuran yang tidak biasa', 'Also take unusual measurements'),
  linesTitle: t('Baris demi baris', 'Line by line'),
  line: t('Baris', 'Line'),
  why: t('Keterangan', 'Why'),
  more: t('Baris berikutnya', 'More lines'),
  noLines: t('Tidak ada baris', 'No lines'),
  columns: t('Ubah kolom', 'Change columns'),
  start: t('Impor sekarang', 'Import now'),
  download: t('Unduh hasil (Excel)', 'Download the result (Excel)'),
  discard: t('Buang daftar ini', 'Throw this list away'),
  done: t(
    '{count} baris diambil dan tercatat atas nama {name}.',
    '{count} lines were taken, recorded by {name}.',
  ),
  waiting: t(
    '{count} baris belum diambil. Unduh hasilnya, perbaiki di Excel, lalu impor lagi: yang sudah tercatat tidak menjadi ganda.',
    '{count} lines were not taken. Download the result, correct it and import again: nothing is doubled.',
  ),
  undo: t('Batalkan impor ini', 'Undo this import'),
  undoAsk: t('Batalkan seluruh impor?', 'Undo the whole import?'),
  undoText: t(
    'Semua yang ditulis impor ini ditarik kembali. Yang sudah diubah orang lain tetap ada dan disebutkan.',
    'All that this import wrote is taken back. What others changed since stays and is listed.',
  ),
  reason: t('Alasan', 'Reason'),
  undone: t('Impor ini dibatalkan.', 'This import was undone.'),
  unreadable: t(
    'Daftar ini tidak terbaca dengan kolom itu, atau terlalu panjang.',
    'The list cannot be read so, or is too long.',
  ),
}
