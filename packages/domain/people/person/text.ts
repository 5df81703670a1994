import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Data diri', en: 'Personal details' }

export const questions = {
  name: { id: 'Nama lengkap', en: 'Full name' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  birthDateEstimated: { id: 'Tanggal lahir perkiraan', en: 'Date of birth is an estimate' },
  motherName: { id: 'Nama ibu', en: "Mother's name" },
  fatherName: { id: 'Nama ayah', en: "Father's name" },
  address: { id: 'Alamat rumah', en: 'Home address' },
  rt: { id: 'RT', en: 'RT (neighbourhood)' },
  rw: { id: 'RW', en: 'RW (group of neighbourhoods)' },
  householdId: { id: 'Rumah tangga', en: 'Household' },
  note: { id: 'Catatan', en: 'Note' },
} satisfies Record<string, Text>

export const options = {
  sex: {
    L: { id: 'Laki-laki', en: 'Male' },
    P: { id: 'Perempuan', en: 'Female' },
  },
} satisfies Record<string, Record<string, Text>>

/** One whole sentence per field: glued fragments do not translate. */
export const clashes = {
  name: {
    id: 'Nama tercatat berbeda: {stands} dan {rival}.',
    en: 'Two names are on record: {stands} and {rival}.',
  },
  sex: {
    id: 'Jenis kelamin tercatat berbeda: {stands} dan {rival}.',
    en: 'Two sexes are on record: {stands} and {rival}.',
  },
  birthDate: {
    id: 'Tanggal lahir tercatat berbeda: {stands} dan {rival}.',
    en: 'Two dates of birth are on record: {stands} and {rival}.',
  },
  birthDateEstimated: {
    id: 'Catatan berbeda apakah tanggal lahir ini perkiraan.',
    en: 'Records differ on whether the date of birth is an estimate.',
  },
  motherName: {
    id: 'Nama ibu tercatat berbeda: {stands} dan {rival}.',
    en: 'Two names of the mother are on record: {stands} and {rival}.',
  },
  fatherName: {
    id: 'Nama ayah tercatat berbeda: {stands} dan {rival}.',
    en: 'Two names of the father are on record: {stands} and {rival}.',
  },
  address: {
    id: 'Alamat tercatat berbeda: {stands} dan {rival}.',
    en: 'Two addresses are on record: {stands} and {rival}.',
  },
  rt: { id: 'RT tercatat berbeda: {stands} dan {rival}.', en: 'Two RT are on record: {stands} and {rival}.' },
  rw: { id: 'RW tercatat berbeda: {stands} dan {rival}.', en: 'Two RW are on record: {stands} and {rival}.' },
  householdId: {
    id: 'Tercatat di dua rumah tangga yang berbeda.',
    en: 'On record in two different households.',
  },
  note: {
    id: 'Catatan berbeda: {stands} dan {rival}.',
    en: 'Two notes are on record: {stands} and {rival}.',
  },
} satisfies Record<string, Text>

export const findings = {
  chooseOne: {
    id: 'Tanyakan kepada keluarga, lalu pilih yang benar.',
    en: 'Ask the family, then choose the right one.',
  },
  sexMissing: { id: 'Jenis kelamin belum dicatat.', en: 'Sex is not on record.' },
  birthMissing: { id: 'Tanggal lahir belum dicatat.', en: 'Date of birth is not on record.' },
  askNow: {
    id: 'Tanyakan dan lengkapi saat bertemu; umur dan jenis kelamin menentukan layanan.',
    en: 'Ask and complete it when you meet; age and sex decide the services.',
  },
} satisfies Record<string, Text>
