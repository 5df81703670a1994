import type { Text } from '../../core/index.ts'

/** What most requests of this sector bring along. Source: domain notes on the institution, 2.0. */
export const usualPapers: readonly Text[] = [
  { id: 'Surat permohonan kepala dusun/RT', en: 'Request letter of the hamlet head or RT' },
  { id: 'Titik lokasi sarana/prasarana yang diusulkan', en: 'Exact place of the proposed works' },
]

/** The rules that set the minimum service standard of this sector. */
export const spmLaws: readonly string[] = [
  'PP 2/2018 Pasal 7',
  'Permen PUPR 13/2023 (mengganti 29/PRT/M/2018)',
  'Permendagri 13/2024',
]
