import type { ServiceSheet } from '../../../core/index.ts'
import { educationOutreachQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-80. */
export const educationOutreach: ServiceSheet = {
  code: 'EDU-80',
  version: 1,
  sector: 'education',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: { id: 'KIE dan penyuluhan bidang pendidikan', en: 'Education outreach activity' },
  recipients: { id: 'Warga di wilayah kerja Posyandu', en: 'People in the area of the Posyandu' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_PENDIDIKAN'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'EDU-P80',
      name: { id: 'Kegiatan KIE pendidikan terlaksana', en: 'Education outreach held' },
      numerator: 'Kegiatan terlaksana',
      denominator: 'Kegiatan direncanakan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: educationOutreachQuestions,
}
