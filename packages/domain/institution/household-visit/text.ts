import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Kunjungan keluarga', en: 'Household visit' }

export const questions = {
  household: { id: 'Rumah tangga', en: 'Household' },
  person: { id: 'Warga', en: 'Person' },
  outcome: { id: 'Bertemu keluarga?', en: 'Was the family met?' },
  present: { id: 'Siapa yang ditemui', en: 'Who was met' },
  purposes: { id: 'Tujuan kunjungan', en: 'Purpose of the visit' },
  asked: { id: 'Bidang yang ditanyakan', en: 'Sectors asked about' },
  companion: { id: 'Pendamping', en: 'Who came along' },
  nextOn: { id: 'Kunjungan berikutnya', en: 'Next visit' },
} satisfies Record<string, Text>

export const options = {
  outcome: {
    met: { id: 'Bertemu', en: 'Met' },
    away: { id: 'Tidak ada di rumah', en: 'Nobody at home' },
    refused: { id: 'Tidak bersedia', en: 'Not willing' },
  },
  purposes: {
    absent: { id: 'Tidak datang ke posyandu', en: 'Did not come to the Posyandu' },
    'follow-up': { id: 'Tindak lanjut', en: 'Follow-up' },
    verification: { id: 'Memeriksa permohonan', en: 'To check a request' },
    risk: { id: 'Keluarga perlu perhatian', en: 'A family that needs attention' },
    emergency: { id: 'Darurat', en: 'Emergency' },
    data: { id: 'Melengkapi data', en: 'To complete the data' },
  },
} satisfies Record<string, Record<string, Text>>
