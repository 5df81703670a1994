import type { ServiceSheet } from '../../../core/index.ts'
import { socialOutreachQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.7, SOC-80. */
export const socialOutreach: ServiceSheet = {
  code: 'SOC-80',
  version: 1,
  sector: 'social',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: {
    id: 'KIE gender, disabilitas, dan inklusi sosial',
    en: 'Gender, disability and inclusion outreach',
  },
  recipients: { id: 'Warga di wilayah kerja Posyandu', en: 'People in the area of the Posyandu' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_SOSIAL', 'DP3A'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'SOC-P80',
      name: { id: 'Kegiatan KIE sosial terlaksana', en: 'Social outreach held' },
      numerator: 'Kegiatan terlaksana',
      denominator: 'Kegiatan direncanakan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: socialOutreachQuestions,
}
