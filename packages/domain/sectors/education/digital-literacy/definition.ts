import type { ServiceSheet } from '../../../core/index.ts'
import { digitalLiteracyQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.3, EDU-07. */
export const digitalLiteracy: ServiceSheet = {
  code: 'EDU-07',
  version: 1,
  sector: 'education',
  dataClass: 'L2',
  kind: 'record',
  about: 'person',
  name: { id: 'Penilaian literasi digital orang tua', en: "Parents' digital literacy" },
  recipients: {
    id: 'Orang tua/pengasuh anak usia dini dan sekolah',
    en: 'Parents and carers of young children and pupils',
  },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['DINAS_KOMINFO', 'DINAS_PENDIDIKAN'],
  requiredDocuments: [],
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'EDU-P06',
      name: {
        id: 'Orang tua dengan literasi digital sedang/tinggi',
        en: 'Parents with medium or high digital literacy',
      },
      numerator: 'Orang tua berliterasi sedang atau tinggi',
      denominator: 'Orang tua dinilai',
      unit: '%',
      kind: 'process',
      level: 'post',
    },
  ],
  questions: digitalLiteracyQuestions,
}
