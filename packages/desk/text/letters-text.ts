import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** What stands on the letters of a case. */
export const letters = {
  print: t('Cetak surat', 'Print letters'),
  receipt: t('Tanda terima', 'Receipt'),
  record: t('Berita acara verifikasi', 'Record of the verification'),
  cover: t('Surat pengantar', 'Covering letter'),
  back: t('Kembali ke kasus', 'Back to the case'),
  early: t(
    'Surat ini baru dapat dibuat setelah langkahnya diambil.',
    'This letter can be made once its step has been taken.',
  ),
  numbered: t('Nomor: {number}', 'Number: {number}'),
  secret: t('RAHASIA', 'SECRET'),
  made: t('Dicetak {time} dari Simpul.', 'Printed {time} from Simpul.'),
  placeDate: t('{place}, {day}', '{place}, {day}'),
  number: t('Nomor kasus', 'Case number'),
  service: t('Layanan', 'Service'),
  name: t('Nama', 'Name'),
  nik: t('NIK', 'NIK'),
  address: t('Alamat', 'Address'),
  matter: t('Uraian', 'Matter'),
  place: t('Lokasi', 'Place'),
  post: t('Posyandu', 'Post'),
  letterNo: t('No. surat RT', 'Letter of the RT'),
  written: t('Tanggal laporan', 'Written on'),
  received: t('Diterima di sistem', 'Received'),
  papers: t('Berkas', 'Papers'),
  paperThere: t('ada', 'there'),
  paperMissing: t('belum ada', 'missing'),
  noPapers: t('Layanan ini tidak meminta berkas.', 'This service asks for no papers.'),
  signature: t('(.................................)', '(.................................)'),
  staffNumber: t('NIP ..............................', 'Staff no. ..............................'),
  government: t('Pemerintah {name}', 'Government of {name}'),
}

/** Who leads an office, as letters name them. */
export const heads = {
  lurah: t('Lurah {name}', 'Head of {name}'),
  kepalaDesa: t('Kepala Desa {name}', 'Head of {name}'),
  camat: t('Camat {name}', 'Head of {name}'),
  kepala: t('Kepala {name}', 'Head of {name}'),
  unknown: t('Kepala desa/lurah', 'Village head'),
}

export const receiptText = {
  lead: t(
    'Laporan atau permohonan di bawah ini telah kami terima.',
    'We have taken in the report or request below.',
  ),
  code: t('Kode lacak', 'Tracking code'),
  how: t(
    'Pindai kode ini, atau ketik kode lacak di {link}, untuk melihat sejauh mana laporan Anda. Tidak perlu masuk.',
    'Scan this code, or type the tracking code at {link}, to see how far your report is. No sign-in.',
  ),
  next: t('Setelah ini', 'What comes next'),
  giver: t('Yang menyerahkan', 'Handed in by'),
  taker: t('Yang menerima', 'Received by'),
}

export const recordText = {
  lead: t(
    'Pada hari {day}, telah dilakukan verifikasi dan kunjungan bersama atas laporan berikut.',
    'On {day} the report below was verified and visited together.',
  ),
  by: t('Dilakukan oleh', 'Done by'),
  wroteIt: t('mencatat laporan', 'wrote the report'),
  verified: t('memverifikasi', 'verified it'),
  confirmed: t('menyatakan memenuhi syarat', 'declared it eligible'),
  went: t('mendampingi', 'went along'),
  findings: t('Hasil', 'Findings'),
  eligible: t('Dinyatakan memenuhi syarat untuk diajukan.', 'Declared eligible to be put forward.'),
  rejected: t('Dinyatakan tidak memenuhi syarat.', 'Declared not eligible.'),
  kader: t('Kader Posyandu', 'Kader of the post'),
  village: t('Pemerintah desa/kelurahan', 'Village government'),
  seen: t('Mengetahui, {head}', 'Seen by: {head}'),
}

export const coverText = {
  to: t('Kepada Yth. {office}', 'To {office}'),
  toBlank: t(
    'Kepada Yth. ........................................',
    'To ........................................',
  ),
  there: t('di tempat', 'at their office'),
  subject: t('Hal', 'Subject'),
  request: t('Pengantar {service}', '{service}'),
  enclosed: t('Lampiran', 'Enclosed'),
  papers: t('{count} berkas', '{count} papers'),
  noPapers: t('-', '-'),
  greeting: t('Dengan hormat,', 'Dear Sir or Madam,'),
  lead: t(
    'Bersama ini kami sampaikan permohonan warga kami yang telah diverifikasi dan disetujui, untuk ditindaklanjuti.',
    'We hand over the request of our citizen, verified and approved, to be followed up.',
  ),
  decided: t('Diputuskan', 'Decided'),
  decidedOn: t('{day} oleh {name}', '{day} by {name}'),
  thanks: t(
    'Mohon kabar tindak lanjutnya lewat Simpul atau surat. Terima kasih.',
    'Please tell us what became of it through Simpul or by letter. Thank you.',
  ),
}
