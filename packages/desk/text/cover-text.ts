import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const cover = {
  give: t('Beri tugas sementara', 'Give temporary cover'),
  title: t('Tugas sementara untuk {name}', 'Temporary cover for {name}'),
  intro: t(
    'Kader ini boleh membaca dan mengisi bidang kedua sampai hari terakhir. HP-nya terbuka saat terhubung berikutnya dan tertutup sendiri.',
    'This kader may read and fill in a second sector until the last day. The phone opens at its next contact and closes by itself.',
  ),
  sector: t('Bidang', 'Sector'),
  until: t('Sampai dengan', 'Until the end of'),
  note: t('Alasan', 'Reason'),
  noteHint: t('Misalnya: Bu Sri melahirkan.', 'Such as: Bu Sri has a baby.'),
  save: t('Beri tugas', 'Give cover'),
  runs: t('Juga {sector} sampai {day}: {note}', 'Also {sector} until {day}: {note}'),
  end: t('Akhiri hari ini', 'End it today'),
}

export const contacts = {
  page: t('Nomor darurat', 'Emergency numbers'),
  title: t('Nomor darurat desa', 'Emergency numbers of the village'),
  intro: t(
    'Nomor ini tampil paling atas di HP kader saat darurat, juga tanpa sinyal.',
    'These numbers stand first on the phones of kader in an emergency, also without a signal.',
  ),
  name: t('Siapa', 'Who'),
  examples: t('Misalnya ambulans desa, Babinsa, bidan.', 'Such as the village ambulance, Babinsa, midwife.'),
  number: t('Nomor telepon', 'Phone number'),
  add: t('Tambah nomor', 'Add a number'),
  remove: t('Hapus', 'Remove'),
  removeOf: t('Hapus {name}', 'Remove {name}'),
  save: t('Simpan', 'Save'),
  saved: t(
    'Tersimpan. HP kader menerimanya saat terhubung berikutnya.',
    'Saved. Phones get it at their next contact.',
  ),
  none: t('Belum ada nomor desa', 'No numbers of the village yet'),
  nameWrong: t('Tulis siapa yang menjawab nomor ini.', 'Write who answers this number.'),
  numberWrong: t('Tulis nomornya, angka saja.', 'Write the number, digits only.'),
  national: t('Selalu ada di bawahnya', 'Always below them'),
}
