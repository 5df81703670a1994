import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const missed = {
  lead: t(
    'Rumah yang tampak rentan menurut catatan, dan bantuan yang mungkin belum sampai.',
    'Homes that look vulnerable by what is recorded, and aid that may not have reached them.',
  ),
  computed: t('Dihitung {day}.', 'Computed on {day}.'),
  bands: t('Tingkat kerentanan', 'How vulnerable'),
  aid: t('Bantuan', 'Aid'),
  allAids: t('Semua bantuan', 'All aid'),
  search: t('Cari nama atau RT', 'Search name or RT'),
  nobodyText: t('Semua yang tercatat sudah dijawab.', 'All that is recorded has been answered.'),
  household: t('Rumah tangga', 'Household'),
  person: t('Perorangan', 'A person'),
  case: t('Belum terdaftar di buku', 'Not in the register yet'),
  points: t('{points} dari 100', '{points} of 100'),
  edition: t('Bobot edisi {edition}', 'Weights edition {edition}'),
  why: t('Mengapa', 'Why'),
  worth: t('+{points}', '+{points}'),
  missed: t('Mungkin belum diterima', 'Possibly not received'),
  nothing: t('Tidak ada bantuan yang tampak terlewat.', 'No aid seems to be missed.'),
  service: t('Formulir {service}', 'Form {service}'),
  cases: t('Kasus keluarga ini', 'Cases of this family'),
  name: t('Nama', 'Name'),
  rtColumn: t('RT', 'RT'),
  pointsColumn: t('Skor', 'Score'),
  bandColumn: t('Tingkat', 'Band'),
  answers: t('Jawaban', 'Answers'),
  sumsTitle: t('Rumah rentan dan bantuan yang mungkin terlewat', 'Vulnerable homes and aid possibly missed'),
  area: t('Wilayah', 'Area'),
  high: t('Rumah dengan tingkat tinggi', 'Homes of the high bands'),
  missing: t('Rumah yang mungkin terlewat', 'Homes possibly missed'),
  total: t('Jumlah', 'Total'),
  hidden: t('–', '–'),
  hiddenNote: t(
    'Angka kecil disembunyikan (–) supaya tidak menunjuk orang.',
    'Small numbers are hidden (–) so that they point at nobody.',
  ),
}
