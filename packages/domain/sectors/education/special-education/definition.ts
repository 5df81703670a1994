import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { specialEducationQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-05. */
export const specialEducation: ServiceSheet = {
  code: 'EDU-05',
  version: 1,
  sector: 'education',
  dataClass: 'L3',
  kind: 'case',
  about: 'person',
  name: {
    id: 'Pendidikan khusus bagi anak berkebutuhan khusus',
    en: 'Special education for children with disabilities',
  },
  recipients: { id: 'Penyandang disabilitas usia 4-18 tahun', en: 'People with disabilities aged 4-18' },
  workflow: 'case_via_subdistrict',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PENDIDIKAN_PROV', 'DINAS_PENDIDIKAN', 'DINAS_SOSIAL', 'PUSKESMAS'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'EDU-SPM-KHUSUS',
      name: { id: 'Partisipasi pendidikan khusus', en: 'Participation in special education' },
      numerator: 'Penyandang disabilitas 4-18 tahun yang ikut pendidikan khusus',
      denominator: 'Seluruh penyandang disabilitas 4-18 tahun',
      unit: '%',
      kind: 'spm',
      level: 'province',
      target: 100,
    },
  ],
  questions: specialEducationQuestions,
}
