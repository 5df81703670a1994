import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const fieldReport = {
  page: t('Laporan bidang', 'Field reports'),
  title: t('Laporan Posyandu Bidang {sector}', 'Report of the post, sector {sector}'),
  of: t('{unit}, {month}', '{unit}, {month}'),
  sector: t('Bidang', 'Sector'),
  unit: t('Wilayah', 'Area'),
  number: t('No', 'No'),
  sums: t(
    '{all} kasus: {tl} sudah ditindaklanjuti (TL), {btl} belum (BTL).',
    '{all} cases: {tl} followed up (TL), {btl} not yet (BTL).',
  ),
  few: t(
    'Terlalu sedikit untuk ditampilkan: angka kecil dapat menunjuk orangnya.',
    'Too few to be shown: a small figure may point at somebody.',
  ),
  others: t(
    '{count} kasus lain tidak tampil: isinya bukan tugas Anda.',
    '{count} more cases are not shown: what they say is not your task.',
  ),
  nothing: t('Tidak ada kasus bulan ini', 'No cases this month'),
  nothingText: t('Pilih bulan, bidang, atau wilayah lain.', 'Choose another month, sector or area.'),
  noLines: t('Peran Anda melihat jumlahnya saja.', 'Your role sees the sums only.'),
  ticked: t('ada', 'yes'),
  caseNumber: t('Nomor kasus', 'Case number'),
  chair: t('Ketua Posyandu', 'Chair of the post'),
  head: t('Kepala desa/lurah', 'Village head'),
  made: t(
    'Dicetak {time} dari Simpul oleh {name}. Memuat data pribadi: simpan terkunci.',
    'Printed {time} from Simpul by {name}. Holds personal data: keep it locked away.',
  ),
}
