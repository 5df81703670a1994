import type { ServiceSheet } from '../../../core/index.ts'
import { publicOrderOutreachQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-80. */
export const publicOrderOutreach: ServiceSheet = {
  code: 'ORD-80',
  version: 1,
  sector: 'public-order',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: { id: 'KIE ketertiban dan kesiapsiagaan', en: 'Public-order and preparedness outreach' },
  recipients: { id: 'Warga di wilayah kerja Posyandu', en: 'People in the area of the Posyandu' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['BPBD', 'SATPOL_PP', 'DAMKAR', 'POLSEK'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'ORD-P80',
      name: { id: 'Kegiatan KIE trantibumlinmas terlaksana', en: 'Public-order outreach held' },
      numerator: 'Kegiatan terlaksana',
      denominator: 'Kegiatan direncanakan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: publicOrderOutreachQuestions,
}
