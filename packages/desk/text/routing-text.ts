import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const routing = {
  page: t('Kantor tujuan', 'Where cases go'),
  lead: t(
    'Kantor yang diusulkan saat kasus diteruskan. Petugas tetap dapat memilih kantor lain.',
    'The office proposed when a case is forwarded. Whoever forwards it may choose another.',
  ),
  area: t('Wilayah', 'Area'),
  sector: t('Bidang', 'Sector'),
  whole: t('Semua layanan bidang ini', 'All services of this sector'),
  none: t('Belum ada kantor', 'No office yet'),
  via: {
    route: t('Ditetapkan {day}', 'Set {day}'),
    'stand-in': t('Pengganti: {name} tidak bekerja lagi sejak {day}', 'Stand-in: {name} closed on {day}'),
    catalogue: t('Menurut katalog', 'By the catalogue'),
  },
  unset: t('Tidak ada kantor yang menerima. Tetapkan satu.', 'No office receives these. Set one.'),
  notSet: t('Belum ditetapkan: tiap layanan menurut katalog', 'Not set: each service by the catalogue'),
  change: t('Ubah', 'Change'),
  changeOf: t('Ubah kantor tujuan {name}', 'Change where {name} goes'),
  office: t('Kantor', 'Office'),
  standIn: t('Pengganti bila kantor itu tutup', 'Stand-in should that office close'),
  noStandIn: t('Tanpa pengganti', 'Without a stand-in'),
  choose: t('Pilih kantor', 'Choose an office'),
  save: t('Simpan', 'Save'),
  drop: t('Hapus ketetapan ini', 'Take this line away'),
  about: t('{what}, {area}', '{what}, {area}'),
}
