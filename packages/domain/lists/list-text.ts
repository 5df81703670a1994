import type { Text } from '../core/index.ts'

/**
 * What there is to say about a row, in words. refuse: this part cannot be taken; ask: it waits for a person;
 * inform: taken, and worth knowing.
 */
export const ROW_NOTES = {
  'no-name': { level: 'refuse', id: 'Nama kosong.', en: 'There is no name.' },
  'name-too-short': {
    level: 'refuse',
    id: 'Nama "{value}" terlalu pendek.',
    en: 'The name "{value}" is too short.',
  },
  'sex-unreadable': {
    level: 'ask',
    id: 'Jenis kelamin "{value}" tidak terbaca. Tulis L atau P.',
    en: 'The sex "{value}" cannot be read. Write L or P.',
  },
  'sex-missing': {
    level: 'ask',
    id: 'Jenis kelamin kosong. Tulis L atau P.',
    en: 'Sex is missing. Write L or P.',
  },
  'birth-unreadable': {
    level: 'ask',
    id: 'Tanggal lahir "{value}" tidak terbaca. Tulis seperti 12/05/2023.',
    en: 'The date of birth "{value}" cannot be read. Write it like 12/05/2023.',
  },
  'birth-missing': {
    level: 'ask',
    id: 'Tanggal lahir dan umur kosong.',
    en: 'Neither date of birth nor age is given.',
  },
  'birth-in-future': {
    level: 'ask',
    id: 'Tanggal lahir {value} belum tiba.',
    en: 'The date of birth {value} has not come yet.',
  },
  'birth-estimated': {
    level: 'inform',
    id: 'Tanggal lahir diperkirakan dari umur: {value}.',
    en: 'The date of birth is estimated from the age: {value}.',
  },
  'age-unreadable': {
    level: 'ask',
    id: 'Umur "{value}" tidak terbaca. Tulis seperti 2 tahun 3 bulan.',
    en: 'The age "{value}" cannot be read. Write it like 2 tahun 3 bulan.',
  },
  'nik-damaged': {
    level: 'inform',
    id: 'NIK rusak oleh Excel (angka dibulatkan), jadi tidak diambil. Ubah kolom NIK menjadi teks.',
    en: 'The NIK was damaged by the spreadsheet (rounded number) and is left out. Make the column text.',
  },
  'nik-masked': {
    level: 'inform',
    id: 'NIK disamarkan dengan bintang, jadi tidak diambil.',
    en: 'The NIK is masked and is left out.',
  },
  'nik-length': {
    level: 'inform',
    id: 'NIK bukan 16 angka, jadi tidak diambil.',
    en: 'The NIK does not have 16 digits and is left out.',
  },
  'card-unreadable': {
    level: 'inform',
    id: 'Nomor KK bukan 16 angka, jadi tidak diambil.',
    en: 'The family card number does not have 16 digits and is left out.',
  },
  'phone-unreadable': {
    level: 'inform',
    id: 'Nomor HP "{value}" tidak terbaca, jadi tidak diambil.',
    en: 'The phone number "{value}" cannot be read and is left out.',
  },
  'rt-unreadable': {
    level: 'inform',
    id: 'RT atau RW "{value}" tidak terbaca, jadi tidak diambil.',
    en: 'The RT or RW "{value}" cannot be read and is left out.',
  },
  'number-unreadable': {
    level: 'ask',
    id: '{field} "{value}" bukan angka.',
    en: '{field} "{value}" is not a number.',
  },
  'position-unreadable': {
    level: 'inform',
    id: 'Cara ukur "{value}" tidak terbaca. Tulis Terlentang atau Berdiri.',
    en: 'The way of measuring "{value}" cannot be read. Write Terlentang or Berdiri.',
  },
  'day-unreadable': {
    level: 'ask',
    id: 'Tanggal ukur "{value}" tidak terbaca. Tulis seperti 12/05/2023.',
    en: 'The day of measuring "{value}" cannot be read. Write it like 12/05/2023.',
  },
  'day-missing': {
    level: 'ask',
    id: 'Ada ukuran, tetapi tanggal ukurnya kosong.',
    en: 'There are measurements but no day of measuring.',
  },
  'day-in-future': {
    level: 'ask',
    id: 'Tanggal ukur {value} belum tiba.',
    en: 'The day of measuring {value} has not come yet.',
  },
  'day-before-birth': {
    level: 'ask',
    id: 'Tanggal ukur {value} sebelum tanggal lahir.',
    en: 'The day of measuring {value} is before the birth.',
  },
  'post-missing': { level: 'ask', id: 'Posyandunya tidak tertulis.', en: 'The post is not named.' },
  'post-unknown': {
    level: 'ask',
    id: 'Posyandu "{value}" belum dikenal. Pilih Posyandu yang dimaksud.',
    en: 'The post "{value}" is not known. Choose the one that is meant.',
  },
  'maybe-same': {
    level: 'ask',
    id: 'Mungkin sama dengan {value}. Pilih: sama atau orang lain.',
    en: 'May be the same as {value}. Choose: the same or somebody else.',
  },
  'same-by-choice': { level: 'inform', id: 'Digabung dengan {value}.', en: 'Joined with {value}.' },
  'left-out-by-choice': { level: 'ask', id: 'Dilewati atas pilihan Anda.', en: 'Left out by your choice.' },
  'nik-elsewhere': {
    level: 'ask',
    id: 'NIK ini sudah terdaftar di wilayah lain. Minta Posyandu asal mengajukan pindah.',
    en: 'This NIK is registered in another area. Ask the post there to propose a move.',
  },
  'nik-taken': {
    level: 'ask',
    id: 'NIK ini sudah dipakai {value}, yang nama dan tanggal lahirnya lain. Periksa NIK di KK.',
    en: 'This NIK belongs to {value}, of another name and birth. Check the family card.',
  },
  'lives-elsewhere': {
    level: 'inform',
    id: 'Terdaftar di Posyandu {value}; tidak dipindahkan oleh impor.',
    en: 'Registered at the post {value}; an import does not move anybody.',
  },
  'detail-differs': {
    level: 'inform',
    id: '{field} di daftar berbeda dari yang tercatat. Yang tercatat tetap.',
    en: '{field} differs from what is on record. The record stays.',
  },
  'measured-differently': {
    level: 'ask',
    id: 'Hari itu sudah tercatat {field} {value}, berbeda dari daftar. Yang tercatat tetap.',
    en: '{field} {value} is on record for that day and differs from the list. The record stays.',
  },
  'too-old': {
    level: 'inform',
    id: 'Pada {value} sudah berumur 6 tahun; ukurannya tidak dicatat di sini.',
    en: 'Was six years old on {value}; the measurement is not kept here.',
  },
  'measure-refused': { level: 'refuse', id: '{why}', en: '{why}' },
  'measure-doubtful': {
    level: 'ask',
    id: '{why} Belum diambil: periksa, lalu perbaiki berkas atau pilih "ambil juga".',
    en: '{why} Not taken yet: check, then correct the file or choose to take it.',
  },
  'may-not-register': {
    level: 'refuse',
    id: 'Orang ini belum terdaftar, dan mendaftarkan bukan tugas Anda. Minta operator desa.',
    en: 'This person is not registered, and registering is not your task. Ask the village operator.',
  },
  'may-not-measure': {
    level: 'refuse',
    id: 'Mencatat ukuran bukan tugas Anda. Minta bidan atau petugas Puskesmas mengimpor daftar yang sama.',
    en: 'Recording measurements is not your task. Ask the midwife or health centre to import the same list.',
  },
  'changed-since': {
    level: 'ask',
    id: 'Sudah diubah orang lain sesudah impor, jadi tidak dibatalkan.',
    en: 'Somebody changed it after the import, so it was not undone.',
  },
  'not-kept': {
    level: 'ask',
    id: 'Disimpan server, tetapi ditahan untuk diputuskan.',
    en: 'Stored, but held for a decision.',
  },
} satisfies Record<string, Text & { readonly level: 'refuse' | 'ask' | 'inform' }>

export type RowNoteCode = keyof typeof ROW_NOTES

/** Something to say about a row; `params` fill the sentence. */
export interface RowNote {
  readonly code: RowNoteCode
  readonly params?: Readonly<Record<string, string>>
}

/** What became of a row. */
export const ROW_OUTCOMES = {
  taken: { id: 'Diambil', en: 'Taken' },
  known: { id: 'Sudah tercatat', en: 'Known already' },
  'needs-you': { id: 'Perlu Anda', en: 'Needs you' },
  refused: { id: 'Tidak diambil', en: 'Not taken' },
} as const satisfies Record<string, Text>

export type RowOutcome = keyof typeof ROW_OUTCOMES
