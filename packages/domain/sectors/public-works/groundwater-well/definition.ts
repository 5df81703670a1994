import type { ServiceSheet } from '../../../core/index.ts'
import { spmLaws, usualPapers } from '../requirements.ts'
import { groundwaterWellQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-06. */
export const groundwaterWell: ServiceSheet = {
  code: 'PWK-06',
  version: 1,
  sector: 'public-works',
  dataClass: 'L2',
  kind: 'case',
  about: 'facility',
  name: { id: 'Identifikasi/rehabilitasi sumur air tanah', en: 'Groundwater well survey' },
  recipients: { id: 'Sumur warga atau sumur komunal', en: 'Private or communal wells' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 30,
  referralTo: ['DINAS_PUPR', 'DINAS_ESDM_PROV', 'PUSKESMAS', 'PEMDES'],
  requiredDocuments: usualPapers,
  legalBasis: spmLaws,
  indicators: [
    {
      code: 'PWK-P06',
      name: { id: 'Sumur berisiko ditangani', en: 'Wells at risk dealt with' },
      numerator: 'Sumur berisiko yang direhabilitasi',
      denominator: 'Sumur berisiko terdata',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: groundwaterWellQuestions,
}
