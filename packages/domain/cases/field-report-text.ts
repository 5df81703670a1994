import type { Text } from '../core/index.ts'
import type { HousingPaper } from './field-report.ts'

const text = (id: string, en: string): Text => ({ id, en })

/** Heads of the columns of the field reports, as the paper forms call them. */
export const fieldColumns = {
  on: text('Tanggal', 'Date'),
  post: text('Posyandu', 'Post'),
  nik: text('NIK', 'NIK'),
  name: text('Nama', 'Name'),
  address: text('Alamat', 'Address'),
  matter: text('Hal pengaduan', 'Matter'),
  complaint: text('Keluhan', 'Complaint'),
  letterNo: text('No. surat permohonan RT', 'No. of the letter of the RT'),
  place: text('Lokasi pembangunan sarana', 'Place of the works'),
  tl: text('Tindak lanjut (TL)', 'Followed up (TL)'),
  btl: text('Belum ditindaklanjuti (BTL)', 'Not yet followed up (BTL)'),
}

export const housingPapers: Readonly<Record<HousingPaper, Text>> = {
  familyCard: text('FC KK', 'Copy of KK'),
  identityCard: text('FC KTP', 'Copy of KTP'),
  statement: text('SP', 'Statement'),
  income: text('Suket penghasilan', 'Income letter'),
  photos: text('Foto rumah', 'Photos'),
}
