import type { Text } from '../../core/index.ts'

/** What most requests of this sector bring along. Source: domain notes on the institution, 2.0. */
export const usualPapers: readonly Text[] = [
  { id: 'Fotokopi KTP', en: 'Copy of the identity card (KTP)' },
  { id: 'Fotokopi KK', en: 'Copy of the family card (KK)' },
  {
    id: 'Surat pernyataan belum pernah menerima bantuan rehabilitasi rumah',
    en: 'Statement of never having received house-rehabilitation aid',
  },
  { id: 'Surat keterangan penghasilan dari desa/kelurahan', en: 'Income statement of the village' },
  { id: 'Fotokopi surat tanah atau bukti penguasaan', en: 'Copy of the land paper or proof of tenure' },
  { id: 'Foto rumah tiga sisi', en: 'Photos of the house from three sides' },
]

/** The rules that set the minimum service standard of this sector. */
export const spmLaws: readonly string[] = [
  'PP 2/2018 Pasal 8',
  'Permen PUPR 13/2023 (mengganti 29/PRT/M/2018)',
  'Permendagri 13/2024',
]
