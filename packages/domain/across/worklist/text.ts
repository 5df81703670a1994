import type { Text } from '../../core/index.ts'

/** Reasons of the worklist in words. Days are written out: 3 Maret 2026. */
export const reasons = {
  absent: {
    id: 'Tidak datang pada hari buka {day}. Terakhir terlihat {seen}.',
    en: 'Did not come to the session day of {day}. Last seen on {seen}.',
  },
  absentNever: {
    id: 'Tidak datang pada hari buka {day}. Belum pernah tercatat datang.',
    en: 'Did not come to the session day of {day}. No visit was ever recorded.',
  },
  absentPlanned: {
    id: 'Jadwal hari buka {day} sudah lewat, belum tercatat datang. Terakhir terlihat {seen}.',
    en: 'The session day planned for {day} has passed without a record. Last seen on {seen}.',
  },
  absentPlannedNever: {
    id: 'Jadwal hari buka {day} sudah lewat. Belum pernah tercatat datang.',
    en: 'The session day planned for {day} has passed. No visit was ever recorded.',
  },
  cameNotWeighed: {
    id: 'Datang {day}, tetapi belum ditimbang bulan ini.',
    en: 'Came on {day} but has not been weighed this month.',
  },
  notWeighed: {
    id: 'Belum ditimbang bulan ini.',
    en: 'Not weighed yet this month.',
  },
  dayCalledOff: {
    id: 'Hari buka {day} tidak jadi, belum ditimbang bulan ini.',
    en: 'The session day of {day} was called off; not weighed this month.',
  },
  noLength: {
    id: 'Panjang atau tinggi badan belum diukur lebih dari {months} bulan, terakhir {day}.',
    en: 'Length or height not measured for more than {months} months, last on {day}.',
  },
  neverLength: {
    id: 'Panjang atau tinggi badan belum pernah diukur.',
    en: 'Length or height has never been measured.',
  },
  noBook: {
    id: 'Belum punya Buku KIA atau KMS.',
    en: 'Has no mother and child book or growth card.',
  },
  bookUnknown: {
    id: 'Belum ditanya apakah punya Buku KIA atau KMS.',
    en: 'Nobody has asked yet whether there is a mother and child book or growth card.',
  },
  noBirth: {
    id: 'Tanggal lahir belum tercatat, jadi pertumbuhannya belum dapat dinilai.',
    en: 'The birth date is not recorded, so growth cannot be judged yet.',
  },
} satisfies Record<string, Text>
