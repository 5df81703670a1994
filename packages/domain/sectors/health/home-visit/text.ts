import type { Text } from '../../../core/index.ts'

export const name: Text = { id: 'Kunjungan rumah', en: 'Home visit' }

export const questions = {
  met: { id: 'Bertemu?', en: 'Met?' },
  reasons: { id: 'Alasan berkunjung', en: 'Reasons for the visit' },
  result: { id: 'Hasil', en: 'Result' },
  note: { id: 'Catatan', en: 'Note' },
} satisfies Record<string, Text>

export const options = {
  met: {
    met: { id: 'Bertemu', en: 'Met' },
    away: { id: 'Tidak ada di rumah', en: 'Nobody at home' },
    moved: { id: 'Sudah pindah', en: 'Moved away' },
    refused: { id: 'Tidak bersedia', en: 'Refused' },
  },
  reasons: {
    absent: { id: 'Tidak datang ke posyandu', en: 'Did not come to the Posyandu' },
    result: { id: 'Hasil perlu ditindaklanjuti', en: 'A result to follow up' },
    due: { id: 'Layanan terlewat', en: 'A service missed' },
    data: { id: 'Melengkapi data', en: 'To complete the data' },
    other: { id: 'Lainnya', en: 'Other' },
  },
  result: {
    'will-come': { id: 'Akan datang', en: 'Will come' },
    served: { id: 'Dilayani di rumah', en: 'Served at home' },
    referred: { id: 'Dirujuk', en: 'Referred' },
    talked: { id: 'Diberi penjelasan', en: 'Advised' },
  },
} satisfies Record<string, Record<string, Text>>

export const indicators = {
  visits: {
    name: { id: 'Kunjungan rumah', en: 'Home visits' },
    definition: {
      id: 'Kunjungan rumah pada bulan itu kepada warga Posyandu ini, menurut bertemu atau tidak.',
      en: 'Home visits in the month to people of this Posyandu, by whether somebody was met.',
    },
  },
} satisfies Record<string, { readonly name: Text; readonly definition: Text }>
