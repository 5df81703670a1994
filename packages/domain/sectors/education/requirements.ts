import type { Text } from '../../core/index.ts'

/** What most requests of this sector bring along. Source: domain notes on the institution, 2.0. */
export const usualPapers: readonly Text[] = [
  { id: 'Fotokopi KTP', en: 'Copy of the identity card (KTP)' },
  { id: 'Fotokopi KK', en: 'Copy of the family card (KK)' },
  { id: 'Surat pernyataan tidak mampu dari RT', en: 'Statement of inability to pay, by the RT' },
]

/** The rules that set the minimum service standard of this sector. */
export const spmLaws: readonly string[] = [
  'PP 2/2018 (SPM pendidikan)',
  'Permendikbudristek 32/2022',
  'Permendagri 13/2024',
]
