import type { Question } from '../../../core/index.ts'
import {
  optionsOf,
  papers,
  protectedReporter,
  reportDate,
  sexes,
  source,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-08. */
export const sensitiveCaseQuestions: readonly Question[] = [
  reportDate,
  source,
  ...protectedReporter([]),
  {
    key: 'caseType',
    type: 'choice',
    label: { id: 'Jenis kasus', en: 'Kind of case' },
    required: true,
    options: optionsOf({
      domestic: ['KDRT', 'Domestic violence'],
      child_abuse: ['Kekerasan/penelantaran anak', 'Child abuse or neglect'],
      sexual: ['Kekerasan/pelecehan seksual', 'Sexual violence or harassment'],
      trafficking: ['Perdagangan orang', 'Human trafficking'],
      drugs: ['Narkoba', 'Drugs'],
      child_marriage: ['Perkawinan anak', 'Child marriage'],
      suicide_risk: ['Risiko bunuh diri', 'Risk of suicide'],
      other: ['Lainnya', 'Other'],
    }),
  },
  {
    key: 'victimKnown',
    type: 'boolean',
    label: { id: 'Identitas korban diketahui', en: 'Identity of the victim is known' },
    required: true,
  },
  {
    key: 'victimName',
    type: 'text',
    label: { id: 'Nama/inisial korban', en: 'Name or initials of the victim' },
    when: { question: 'victimKnown', is: 'eq', value: true },
    maxLength: 120,
  },
  {
    key: 'victimAgeGroup',
    type: 'choice',
    label: { id: 'Kelompok umur korban', en: 'Age group of the victim' },
    required: true,
    options: optionsOf({
      child: ['Anak (<18)', 'Child (under 18)'],
      adult: ['Dewasa', 'Adult'],
      elderly: ['Lansia', 'Elderly person'],
      unknown: ['Tidak tahu', 'Not known'],
    }),
  },
  {
    key: 'victimSex',
    type: 'choice',
    label: { id: 'Jenis kelamin korban', en: 'Sex of the victim' },
    options: sexes,
  },
  {
    key: 'immediateDanger',
    type: 'boolean',
    label: { id: 'Dalam bahaya sekarang', en: 'In danger now' },
    required: true,
  },
  {
    key: 'summary',
    type: 'text',
    multiline: true,
    label: { id: 'Ringkasan', en: 'Summary' },
    required: true,
    minLength: 10,
    maxLength: 2000,
  },
  {
    key: 'victimConsent',
    type: 'choice',
    label: { id: 'Persetujuan korban/wali untuk dirujuk', en: 'Victim or guardian agrees to referral' },
    required: true,
    options: optionsOf({
      yes: ['Setuju', 'Agrees'],
      no: ['Tidak setuju', 'Does not agree'],
      not_asked: ['Belum ditanya', 'Not asked yet'],
      mandatory: ['Wajib lapor (anak/bahaya)', 'Must be reported (child or danger)'],
    }),
  },
  {
    key: 'villageHeadApproval',
    type: 'choice',
    label: { id: 'Persetujuan kepala desa/lurah untuk diteruskan', en: 'Village head agrees to forward it' },
    options: optionsOf({
      approved: ['Disetujui', 'Agreed'],
      pending: ['Menunggu', 'Waiting'],
      bypassed: ['Dilewati karena benturan kepentingan/bahaya', 'Passed by: conflict of interest or danger'],
    }),
  },
  {
    key: 'safeContact',
    type: 'text',
    label: { id: 'Cara menghubungi yang aman', en: 'Safe way to reach them' },
    maxLength: 150,
  },
  papers('attachments', { id: 'Berkas pendukung', en: 'Supporting papers' }, 5),
]
