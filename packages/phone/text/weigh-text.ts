import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** One weighing, being typed in. */
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

/** What it means and what to do. */
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

/** The page of a child with all its weighings. */
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
