import type { ColumnUses, ListField } from './fields.ts'

/**
 * Headers as they are seen, lower case with everything but letters and digits as a space. First e-PPGBM (domain notes
 * on health, 8.1), then what villages write. The first field that knows a header has it.
 */
const NAMES: Readonly<Record<ListField, readonly string[]>> = {
  name: [
    'nama',
    'nama anak',
    'nama balita',
    'nama bayi',
    'nama bayi balita',
    'nama anak balita',
    'nama lengkap',
    'nama sasaran',
    'nama peserta',
    'nama warga',
    'nama penduduk',
    'nama lansia',
    'nama remaja',
    'nama ibu hamil',
  ],
  nik: ['nik', 'n i k', 'no nik', 'nomor nik', 'nik anak', 'nik balita', 'no induk kependudukan'],
  familyCardNo: ['no kk', 'nomor kk', 'kk', 'nkk', 'no kartu keluarga', 'nomor kartu keluarga'],
  sex: ['jk', 'j k', 'jenis kelamin', 'l p', 'lp', 'jns kelamin', 'kelamin', 'jk l p', 'jenis kelamin l p'],
  male: ['l', 'jenis kelamin l', 'jk l', 'laki laki', 'jenis kelamin laki laki', 'jenis kelamin lk'],
  female: ['p', 'jenis kelamin p', 'jk p', 'perempuan', 'jenis kelamin perempuan', 'jenis kelamin pr', 'pr'],
  birthDate: [
    'tgl lahir',
    'tanggal lahir',
    'ttl',
    'tempat tanggal lahir',
    'tempat tgl lahir',
    'tempat dan tanggal lahir',
    'tmpt tgl lahir',
    'tgl lhr',
    'tgl lahir anak',
    'tanggal lahir anak',
    'lahir',
  ],
  age: ['usia saat ukur', 'umur', 'usia', 'umur anak', 'usia anak'],
  ageMonths: ['umur bln', 'umur bulan', 'usia bulan', 'usia bln', 'umur dalam bulan'],
  ageYears: ['umur th', 'umur thn', 'umur tahun', 'usia tahun', 'usia th', 'usia thn'],
  motherName: ['nama ibu', 'ibu', 'nama ibu kandung', 'ibu kandung', 'nama ibu balita'],
  fatherName: ['nama ayah', 'nama bapak', 'ayah', 'bapak', 'nama suami'],
  parents: ['nama ortu', 'nama orang tua', 'nama orangtua', 'orang tua', 'ortu', 'nama ayah ibu'],
  phone: ['no hp', 'hp', 'nomor hp', 'no telp', 'no telepon', 'telepon', 'no wa', 'no hp wa'],
  rt: ['rt', 'no rt'],
  rw: ['rw', 'no rw'],
  rtRw: ['rt rw', 'rtrw'],
  address: ['alamat', 'alamat rumah', 'alamat lengkap', 'dusun', 'dukuh', 'alamat dusun'],
  post: ['posyandu', 'nama posyandu', 'pos', 'nama pos'],
  village: ['desa kel', 'desa', 'kelurahan', 'desa kelurahan', 'kel desa', 'kelurahan desa', 'nama desa'],
  measuredOn: [
    'tanggal pengukuran',
    'tgl pengukuran',
    'tanggal ukur',
    'tgl ukur',
    'tanggal penimbangan',
    'tgl penimbangan',
    'tgl timbang',
    'tanggal timbang',
    'tgl kunjungan',
    'tanggal kunjungan',
  ],
  weightKg: ['berat', 'bb', 'berat badan', 'bb kg', 'berat kg', 'berat badan kg'],
  weightG: ['bb gram', 'bb gr', 'berat gram', 'berat badan gram', 'bb g'],
  lengthCm: [
    'tinggi',
    'tb',
    'pb',
    'tb pb',
    'pb tb',
    'tinggi badan',
    'panjang badan',
    'panjang',
    'tinggi panjang',
    'tinggi panjang badan',
  ],
  position: ['cara ukur', 'posisi', 'posisi ukur', 'cara pengukuran'],
  headCm: ['lingkar kepala', 'lika', 'lk'],
  armCm: ['lila', 'lingkar lengan', 'lingkar lengan atas', 'lla'],
  kiaBook: ['kia', 'buku kia', 'punya buku kia', 'kms', 'buku kia kms'],
}

const BY_NAME: ReadonlyMap<string, ListField> = new Map(
  (Object.entries(NAMES) as [ListField, readonly string[]][])
    .reverse()
    .flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** `Tgl. Lahir` and `TGL LAHIR ` are one header. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What a column with this header most likely holds; undefined for one that nobody has seen. */
export function fieldOfHeader(header: string): ListField | undefined {
  const plain = plainHeader(header)
  return BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/ (kg|cm)$/, ''))
}

/** A guess for each column; of two that would hold the same the first has it. */
export function guessUses(headers: readonly string[]): ColumnUses {
  const taken = new Set<ListField>()
  // LK beside PR are the two sexes; alone it is the head.
  const sexes = headers.some((header) => plainHeader(header) === 'pr')
  return headers.map((header) => {
    const field = sexes && plainHeader(header) === 'lk' ? 'male' : fieldOfHeader(header)
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** By which the same kind of list is known again, whatever its rows. */
export const headerSignature = (headers: readonly string[]): string => headers.map(plainHeader).join('|')
