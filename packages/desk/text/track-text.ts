import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const track = {
  title: t('Sampai di mana laporan saya?', 'How far is my report?'),
  lead: t(
    'Ketik kode lacak dari tanda terima. Halaman ini tidak menampilkan nama siapa pun.',
    'Type the tracking code of the receipt. This page shows nobody by name.',
  ),
  code: t('Kode lacak', 'Tracking code'),
  hint: t('12 huruf dan angka, misalnya 7K2M-9QXA-4TBC', '12 letters and digits, such as 7K2M-9QXA-4TBC'),
  look: t('Lihat', 'Look'),
  notACode: t(
    'Kode harus 12 huruf dan angka. Periksa tanda terima Anda.',
    'The code has 12 letters and digits. Look at your receipt.',
  ),
  notFound: t(
    'Kode ini belum dikenal. Laporan baru tampak setelah HP kader mendapat sinyal. Periksa kodenya, atau tanyakan kepada kader.',
    'This code is not known yet. A new report shows once the phone of the kader has had signal. Check the code, or ask the kader.',
  ),
  state: t('Keadaan sekarang', 'How it stands'),
  since: t('sejak {day}', 'since {day}'),
  next: t('Selanjutnya', 'What comes next'),
  office: t('Ditangani oleh', 'With'),
  written: t('Ditulis kader', 'Written by the kader'),
  submitted: t('Diterima server', 'Received by the server'),
  notYet: t('belum', 'not yet'),
  history: t('Perjalanan laporan', 'The way of the report'),
  other: t('Lacak kode lain', 'Another code'),
}
