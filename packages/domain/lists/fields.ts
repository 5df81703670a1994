import type { Text } from '../core/index.ts'

/** What a column of somebody's list may hold. A column that holds none of these is left out and said to be. */
export const LIST_FIELDS = {
  name: { id: 'Nama', en: 'Name' },
  nik: { id: 'NIK', en: 'NIK' },
  familyCardNo: { id: 'Nomor KK', en: 'Family card number' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  male: { id: 'Centang laki-laki', en: 'Tick for male' },
  female: { id: 'Centang perempuan', en: 'Tick for female' },
  birthDate: { id: 'Tanggal lahir', en: 'Date of birth' },
  age: { id: 'Umur (tahun dan bulan)', en: 'Age (years and months)' },
  ageMonths: { id: 'Umur dalam bulan', en: 'Age in months' },
  ageYears: { id: 'Umur dalam tahun', en: 'Age in years' },
  motherName: { id: 'Nama ibu', en: "Mother's name" },
  fatherName: { id: 'Nama ayah', en: "Father's name" },
  parents: { id: 'Nama orang tua (ayah/ibu)', en: 'Names of the parents (father/mother)' },
  phone: { id: 'Nomor HP', en: 'Phone number' },
  rt: { id: 'RT', en: 'RT (neighbourhood)' },
  rw: { id: 'RW', en: 'RW (group of neighbourhoods)' },
  rtRw: { id: 'RT/RW', en: 'RT/RW' },
  address: { id: 'Alamat', en: 'Address' },
  post: { id: 'Posyandu', en: 'Post' },
  village: { id: 'Desa atau kelurahan', en: 'Village' },
  measuredOn: { id: 'Tanggal ukur', en: 'Day of measuring' },
  weightKg: { id: 'Berat (kg)', en: 'Weight (kg)' },
  weightG: { id: 'Berat (gram)', en: 'Weight (grams)' },
  lengthCm: { id: 'Tinggi atau panjang (cm)', en: 'Length or height (cm)' },
  position: { id: 'Cara ukur', en: 'Measured lying or standing' },
  headCm: { id: 'Lingkar kepala (cm)', en: 'Head circumference (cm)' },
  armCm: { id: 'LiLA (cm)', en: 'Arm circumference (cm)' },
  kiaBook: { id: 'Punya buku KIA', en: 'Has a KIA book' },
} as const satisfies Record<string, Text>

export type ListField = keyof typeof LIST_FIELDS

export const LIST_FIELD_KEYS = Object.keys(LIST_FIELDS) as readonly ListField[]

export const isListField = (text: string): text is ListField => Object.hasOwn(LIST_FIELDS, text)

/** By column, from 0, what it holds; null where it is left out. */
export type ColumnUses = readonly (ListField | null)[]
