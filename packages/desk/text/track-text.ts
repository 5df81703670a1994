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
  outcome: t('Hasilnya', 'The outcome'),
  toldOn: t(
    'Petugas mencatat Anda sudah diberi tahu pada {day}.',
    'The staff noted that you were told on {day}.',
  ),
  department: t('Dinas', 'The department'),
  rate: t('Bagaimana menurut Anda?', 'How did you find it?'),
  rateLegend: t('Nilai penanganan laporan ini', 'How your report was dealt with'),
  stars: {
    1: t('1 buruk', '1 bad'),
    2: t('2 kurang', '2 poor'),
    3: t('3 cukup', '3 fair'),
    4: t('4 baik', '4 good'),
    5: t('5 sangat baik', '5 very good'),
  },
  rateWords: t('Pesan (tidak wajib)', 'In your words (if you like)'),
  sendRating: t('Kirim nilai', 'Send'),
  thanks: t('Terima kasih. Nilai Anda sudah diterima.', 'Thank you. Your rating has arrived.'),
  notRight: t('Belum sesuai?', 'Not as it should be?'),
  reopenUntil: t(
    'Laporan ini dapat dibuka kembali sampai {day}.',
    'This report can be opened again until {day}.',
  ),
  reopenLead: t('Laporan ini dapat dibuka kembali.', 'This report can be opened again.'),
  reopenReason: t('Apa yang belum sesuai?', 'What is not as it should be?'),
  reopenHint: t(
    'Hanya dibaca petugas yang menangani. Tidak perlu menulis nama.',
    'Read only by the staff who deal with it. No names are needed.',
  ),
  reopen: t('Buka kembali', 'Open again'),
  other: t('Lacak kode lain', 'Another code'),
}
