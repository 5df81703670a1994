import type { Text } from '../../core/index.ts'

/** What most requests of this sector bring along. Source: domain notes on the institution, 2.0. */
export const usualPapers: readonly Text[] = [
  { id: 'Identitas diri pelapor', en: 'Identity of the reporter' },
  { id: 'Kontak pelapor', en: 'Contact of the reporter' },
  { id: 'Bukti kejadian bila ada', en: 'Evidence of the incident, if any' },
]

/** The rules that set the minimum service standard of this sector. */
export const spmLaws: readonly string[] = ['PP 2/2018 Pasal 9', 'Permendagri 121/2018', 'Permendagri 13/2024']
