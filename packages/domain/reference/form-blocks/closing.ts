import type { Question, Text } from '../../core/index.ts'
import { optionsOf } from './options.ts'

const PICTURES = ['image/jpeg', 'image/png', 'image/webp']
const PAPERS = ['application/pdf', 'image/jpeg', 'image/png']

/** Pictures as every form takes them: of 5 MB at most. */
export const photos = (key: string, label: Text, maxFiles: number): Question & { type: 'photo' } => ({
  key,
  type: 'photo',
  label,
  maxFiles,
  maxMb: 5,
  mime: PICTURES,
  section: 'evidence',
})

/** Papers as every form takes them: scanned or as PDF, of 5 MB at most. */
export const papers = (key: string, label: Text, maxFiles: number): Question & { type: 'file' } => ({
  key,
  type: 'file',
  label,
  maxFiles,
  maxMb: 5,
  mime: PAPERS,
  section: 'evidence',
})

/** What a form about a place or facility ends with; its pictures may be the proof that is asked for. */
export const closingWithoutConsent = (photosRequired = false): readonly Question[] => [
  {
    ...photos('photos', { id: 'Foto/dokumentasi', en: 'Photos' }, 6),
    ...(photosRequired ? { required: true } : {}),
  },
  papers('attachments', { id: 'Berkas pendukung', en: 'Supporting papers' }, 8),
  {
    key: 'urgency',
    type: 'choice',
    label: { id: 'Tingkat urgensi', en: 'Urgency' },
    required: true,
    options: optionsOf({
      emergency: ['Darurat', 'Emergency'],
      high: ['Tinggi', 'High'],
      medium: ['Sedang', 'Medium'],
      low: ['Rendah', 'Low'],
    }),
    section: 'followup',
  },
  {
    key: 'kaderRecommendation',
    type: 'text',
    multiline: true,
    label: { id: 'Rekomendasi kader', en: 'Recommendation of the kader' },
    maxLength: 2000,
    section: 'followup',
  },
  {
    key: 'needsReferral',
    type: 'boolean',
    label: { id: 'Perlu diteruskan ke desa/OPD', en: 'To be forwarded to the village or a department' },
    required: true,
    section: 'followup',
  },
]

/**
 * What a form about people ends with. The task of public service does not rest on consent: *refused* switches optional
 * uses off, the case goes on. Source: domain notes on the institution, 3.5.
 */
export const closing = (photosRequired = false): readonly Question[] => [
  ...closingWithoutConsent(photosRequired),
  {
    key: 'consentStatus',
    type: 'choice',
    label: { id: 'Persetujuan penggunaan data', en: 'Consent to the use of data' },
    required: true,
    options: optionsOf({
      given_written: ['Diberikan tertulis', 'Given in writing'],
      given_recorded: ['Diberikan lisan dan terekam', 'Given orally and recorded'],
      not_required: ['Tidak dipersyaratkan (tugas pelayanan publik)', 'Not required (public-service task)'],
      refused: ['Ditolak', 'Refused'],
    }),
    section: 'consent',
  },
]
