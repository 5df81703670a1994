import type { ServiceSheet } from '../../../core/index.ts'
import { readingCornerQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-06. */
export const readingCorner: ServiceSheet = {
  code: 'EDU-06',
  version: 1,
  sector: 'education',
  dataClass: 'L1',
  kind: 'case',
  about: 'facility',
  name: { id: 'Identifikasi perpustakaan desa/pojok baca', en: 'Village library and reading-corner survey' },
  recipients: { id: 'Fasilitas baca di desa/kelurahan', en: 'Reading places of the village' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PERPUSTAKAAN', 'DINAS_PENDIDIKAN', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'EDU-P05',
      name: { id: 'Fasilitas baca berfungsi', en: 'Reading places that work' },
      numerator: 'Fasilitas baca kondisi baik/cukup dan mudah diakses',
      denominator: 'Fasilitas baca terdata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: readingCornerQuestions,
}
