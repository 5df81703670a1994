import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const steps = {
  report: t('Laporan', 'Report'),
  who: t('Tentang siapa', 'About whom'),
  detail: t('Keterangan', 'Details'),
  closing: t('Bukti dan tindak lanjut', 'Proof and follow-up'),
  part: t('{name}, bagian {part}', '{name}, part {part}'),
  progress: t('{step} dari {count}', '{step} of {count}'),
  before: t('Sebelumnya', 'Back'),
}

export const form = {
  optional: t('boleh kosong', 'optional'),
  yes: t('Ya', 'Yes'),
  no: t('Tidak', 'No'),
  search: t('Cari pilihan', 'Search the choices'),
  searchIn: t('Cari pilihan: {label}', 'Search the choices: {label}'),
  noneFound: t('Tidak ada yang cocok.', 'Nothing fits.'),
  digitsTyped: t('{count} dari 16 angka', '{count} of 16 digits'),
  unchecked: t('Dari data lama, belum diperiksa', 'From earlier data, not yet checked'),
  right: t('Sudah benar', 'This is right'),
  replace: t('Ganti', 'Change'),
  takePoint: t('Ambil titik', 'Take the point'),
  takePointAgain: t('Ambil lagi', 'Take it again'),
  takingPoint: t('Mencari titik ...', 'Finding the point ...'),
  pointHint: t('Berdiri di luar rumah. Tidak perlu sinyal.', 'Stand outside. Needs no signal.'),
  pointFailed: t(
    'Titik tidak ketemu. Nyalakan Lokasi di HP, keluar ke tempat terbuka, lalu coba lagi, atau tulis sendiri.',
    'No point found. Switch on Location, go outside and try again, or type it.',
  ),
  pointDenied: t(
    'Izin lokasi belum diberikan. Izinkan Lokasi untuk Simpul di pengaturan HP, atau tulis sendiri.',
    'Location is not allowed. Allow it for Simpul in the settings of the phone, or type it.',
  ),
  typePoint: t('Tulis sendiri', 'Type it'),
  lat: t('Lintang, misalnya -6,91', 'Latitude, such as -6.91'),
  lng: t('Bujur, misalnya 107,61', 'Longitude, such as 107.61'),
  camera: t('Ambil foto', 'Take a photo'),
  gallery: t('Dari galeri', 'From the gallery'),
  paper: t('Pilih berkas', 'Choose a file'),
  shrinking: t('Mengecilkan foto ...', 'Making it smaller ...'),
  keptHere: t('{count} tersimpan di HP', '{count} kept on this phone'),
  removeFile: t('Hapus {name}', 'Remove {name}'),
  unopenable: t(
    'Foto ini tidak bisa dibuka. Ambil ulang dengan kamera.',
    'This picture cannot be opened. Take it again with the camera.',
  ),
  wrongPaper: t(
    'Berkas ini tidak bisa dipakai. Pilih foto atau PDF.',
    'This file cannot be used. Choose a photo or a PDF.',
  ),
  largePaper: t(
    'Berkas lebih besar dari {mb} MB. Foto saja halamannya.',
    'The file is larger than {mb} MB. Take photos of its pages.',
  ),
  fileFull: t(
    'HP penuh, foto belum tersimpan. Hapus foto atau video lain di HP, lalu coba lagi.',
    'The phone is full, the photo was not kept. Delete other pictures or videos and try again.',
  ),
  now: t('Sekarang', 'Now'),
  today: t('Hari ini', 'Today'),
  computed: t('dihitung sendiri', 'worked out'),
  notKnownYet: t('belum bisa dihitung', 'not known yet'),
  keptDraft: t('Tersimpan sendiri di HP sambil diisi.', 'Kept on this phone while you fill it in.'),
  you: t('Anda', 'You'),
}

export const problems = {
  required: t('Wajib diisi.', 'This has to be answered.'),
  choose: t('Pilih salah satu.', 'Choose one.'),
  chooseSome: t('Pilih satu atau lebih.', 'Choose one or more.'),
  takePhoto: t('Ambil paling sedikit satu foto.', 'Take at least one photo.'),
  takePoint: t('Ambil titik lokasinya.', 'Take the point.'),
  type: t('Isian ini belum benar. Tulis ulang.', 'This is not right yet. Write it again.'),
  decimals: t('Paling banyak {count} angka di belakang koma.', 'At most {count} decimals.'),
  wholeDate: t('Tanggal belum lengkap. Pilih lagi.', 'The date is not complete. Choose again.'),
  count: t('Paling banyak {max}. Hapus yang lain.', 'At most {max}. Remove the others.'),
  length: t('Tulis {min} sampai {max} huruf.', 'Write {min} to {max} characters.'),
  tooShort: t('Tulis paling sedikit {min} huruf.', 'Write at least {min} characters.'),
  tooLong: t(
    'Terlalu panjang, paling banyak {max} huruf. Ringkas.',
    'Too long, at most {max} characters. Shorten it.',
  ),
  nik: t(
    'NIK ini tidak mungkin. Periksa 16 angkanya di KTP atau KK.',
    'This NIK is not possible. Check its 16 digits on the card.',
  ),
  nokk: t('Nomor KK harus 16 angka. Periksa di KK.', 'A family card number has 16 digits. Check the card.'),
  phone: t(
    'Tulis nomor yang dimulai 0 atau +62, misalnya 081234567890.',
    'Write a number that begins with 0 or +62, such as 081234567890.',
  ),
  digits: t('Tulis angka saja, paling banyak {max}.', 'Digits only, at most {max}.'),
  pattern: t('Bentuknya belum benar. Periksa lagi.', 'It does not have the right form. Check it.'),
  point: t(
    'Titik kurang teliti (harus ±{metres} m) atau di luar Indonesia. Ambil lagi di tempat terbuka.',
    'The point is not accurate enough (±{metres} m) or outside Indonesia. Take it again outside.',
  ),
  fileSize: t(
    'Berkas lebih besar dari {mb} MB. Pilih yang lebih kecil.',
    'The file is larger than {mb} MB. Choose a smaller one.',
  ),
  fileType: t(
    'Jenis berkas ini tidak diterima. Pilih foto atau PDF.',
    'This kind of file is not taken. Choose a photo or a PDF.',
  ),
  moreThan: t('Tidak boleh lebih dari {what}. Periksa keduanya.', 'Not more than {what}. Check both.'),
  between: t('Harus antara {min} dan {max}.', 'It has to be between {min} and {max}.'),
  atLeast: t('Paling sedikit {min}.', 'At least {min}.'),
  year: t('Tulis tahun dari {min} sampai tahun ini.', 'Write a year from {min} to this year.'),
  after: t('Harus sesudah {what}. Periksa keduanya.', 'It has to be after {what}. Check both.'),
  notYet: t(
    'Waktunya belum tiba. Periksa tanggal dan jamnya.',
    'That time has not come yet. Check date and hour.',
  ),
  notBefore: t(
    'Tanggalnya sudah lewat. Pilih hari ini atau sesudahnya.',
    'That day is over. Choose today or later.',
  ),
  notLater: t(
    'Tanggalnya belum tiba. Pilih hari ini atau sebelumnya.',
    'That day has not come. Choose today or earlier.',
  ),
  exclusive: t(
    'Pilihan ini tidak bisa bersama yang lain. Pilih lagi.',
    'This cannot stand beside the others. Choose again.',
  ),
  option: t('Pilihan ini sudah tidak ada. Pilih lagi.', 'This choice is gone. Choose again.'),
}

export const answers = {
  photos: t('{count} foto', '{count} photos'),
  files: t('{count} berkas', '{count} files'),
}
