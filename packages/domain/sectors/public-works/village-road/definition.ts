import type { ServiceSheet } from '../../../core/index.ts'
import { usualPapers } from '../requirements.ts'
import { villageRoadQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.4, PWK-07. */
export const villageRoad: ServiceSheet = {
  code: 'PWK-07',
  version: 1,
  sector: 'public-works',
  dataClass: 'L1',
  kind: 'case',
  about: 'place',
  name: { id: 'Identifikasi kebutuhan jalan desa dan drainase', en: 'Village road and drainage need' },
  recipients: { id: 'Ruas jalan, jembatan, drainase lingkungan', en: 'Stretches of road, bridges, drains' },
  workflow: 'case',
  slaDays: 5,
  opdSlaDays: 60,
  referralTo: ['PEMDES', 'DINAS_PUPR', 'DINAS_PERHUBUNGAN'],
  requiredDocuments: usualPapers,
  legalBasis: ['Permendagri 13/2024'],
  indicators: [
    {
      code: 'PWK-P07',
      name: { id: 'Usulan prasarana masuk rencana', en: 'Proposed works taken into a plan' },
      numerator: 'Usulan masuk RKPDesa/RKPD',
      denominator: 'Usulan terverifikasi',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: villageRoadQuestions,
}
