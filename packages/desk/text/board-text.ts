import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** What is left unsaid so that nobody is pointed at. */
export const HIDDEN = '–'

export const board = {
  title: t('Papan layanan {village}', 'Service board of {village}'),
  lead: t(
    'Permohonan dan pengaduan warga: yang masih terbuka, dan yang masuk setahun terakhir.',
    'Requests and complaints of citizens: those still open, and those of the last year.',
  ),
  total: t('Semua kiriman', 'All requests'),
  stages: t('Sampai di mana', 'How far they are'),
  stage: {
    waiting: t('Diperiksa desa', 'With the village'),
    working: t('Sedang ditangani', 'Being dealt with'),
    done: t('Sudah dijawab', 'Answered'),
  },
  ages: t('Berapa lama menunggu', 'How long they have waited'),
  agesHint: t(
    'Hari kerja sejak diterima, yang belum dijawab',
    'Working days since they came, unanswered ones',
  ),
  age: t('{from}–{to} hari', '{from}–{to} days'),
  ageOver: t('Lebih dari {to} hari', 'More than {to} days'),
  sectors: t('Bidang', 'Sectors'),
  answered: t('Dijawab desa tepat waktu', 'Answered by the village in time'),
  answeredHint: t('Dalam 5 hari kerja', 'Within five working days'),
  percent: t('{percent}%', '{percent}%'),
  few: t(
    'Belum cukup kiriman untuk ditampilkan tanpa menunjuk orang. Papan terisi dengan sendirinya.',
    'There are too few requests to show without pointing at somebody. The board fills by itself.',
  ),
  none: t('Belum ada kiriman warga di desa ini.', 'No requests have come from this village yet.'),
  hidden: t(
    'Tanda – berarti angka disembunyikan agar tidak menunjuk orang. Kasus peka tidak dihitung.',
    'A – hides a figure that would point at somebody. Sensitive cases are not counted.',
  ),
  at: t('Keadaan {time}', 'As of {time}'),
}
