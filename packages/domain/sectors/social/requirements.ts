import type { Text } from '../../core/index.ts'

/** What most requests of this sector bring along. Source: domain notes on the institution, 2.0. */
export const usualPapers: readonly Text[] = [
  { id: 'Fotokopi identitas sasaran (bila ada)', en: "Copy of the person's identity (if any)" },
  { id: 'Uraian keadaan/keluhan', en: 'Description of the situation or complaint' },
  { id: 'Surat pernyataan pemerintah desa/kelurahan', en: 'Statement of the village government' },
]

/** The rules that set the minimum service standard of this sector. */
export const spmLaws: readonly string[] = ['PP 2/2018 Pasal 10', 'Permensos 9/2018', 'Permendagri 13/2024']
