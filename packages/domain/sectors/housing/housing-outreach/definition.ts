import type { ServiceSheet } from '../../../core/index.ts'
import { housingOutreachQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.5, HSG-80. */
export const housingOutreach: ServiceSheet = {
  code: 'HSG-80',
  version: 1,
  sector: 'housing',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: { id: 'KIE rumah sehat dan lingkungan bersih', en: 'Healthy-housing outreach' },
  recipients: { id: 'Warga di wilayah kerja Posyandu', en: 'People in the area of the Posyandu' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_PERKIM', 'PUSKESMAS'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'HSG-P80',
      name: { id: 'Kegiatan KIE perumahan terlaksana', en: 'Housing outreach held' },
      numerator: 'Kegiatan terlaksana',
      denominator: 'Kegiatan direncanakan',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: housingOutreachQuestions,
}
