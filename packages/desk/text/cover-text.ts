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
    'Nomor ini tampil paling atas di HP kader saat darurat, juga tanpa sinyal. Nomor nasional 112, 113, 119, dan 110 selalu ada di bawahnya.',
    'These numbers stand first on the phones of kader in an emergency, also without a signal. The national 112, 113, 119 and 110 are always below them.',
  ),
  name: t('Siapa', 'Who'),
  nameHint: t('Misalnya: Ambulans desa, Babinsa, Bidan.', 'Such as: village ambulance, Babinsa, midwife.'),
  number: t('Nomor telepon', 'Phone number'),
  add: t('Tambah nomor', 'Add a number'),
  remove: t('Hapus {name}', 'Remove {name}'),
  save: t('Simpan', 'Save'),
  saved: t(
    'Tersimpan. HP kader menerimanya saat terhubung berikutnya.',
    'Saved. Phones get it at their next contact.',
  ),
  none: t('Belum ada nomor desa', 'No numbers of the village yet'),
  wrong: t('Periksa: nama dan nomor harus diisi, nomor hanya angka.', 'Check: each needs a name and digits.'),
}
