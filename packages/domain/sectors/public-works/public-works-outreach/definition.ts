import type { ServiceSheet } from '../../../core/index.ts'
import { publicWorksOutreachQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-80. */
export const publicWorksOutreach: ServiceSheet = {
  code: 'PWK-80',
  version: 1,
  sector: 'public-works',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: { id: 'KIE air bersih, limbah, dan sampah', en: 'Water and sanitation outreach' },
  recipients: { id: 'Warga di wilayah kerja Posyandu', en: 'People in the area of the Posyandu' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_PUPR', 'DLH', 'PUSKESMAS'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'PWK-P80',
      name: { id: 'Kegiatan KIE pekerjaan umum terlaksana', en: 'Public-works outreach held' },
      numerator: 'Kegiatan terlaksana',
      denominator: 'Kegiatan direncanakan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: publicWorksOutreachQuestions,
}
