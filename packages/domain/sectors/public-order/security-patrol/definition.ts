import type { ServiceSheet } from '../../../core/index.ts'
import { securityPatrolQuestions } from './form.ts'

/** Source: domain notes on the institution, 2.6, ORD-02. */
export const securityPatrol: ServiceSheet = {
  code: 'ORD-02',
  version: 1,
  sector: 'public-order',
  dataClass: 'L1',
  kind: 'activity',
  about: 'event',
  name: { id: 'Patroli keamanan dan siskamling', en: 'Neighbourhood security patrol log' },
  recipients: { id: 'Wilayah RT/RW', en: 'Area of the RT/RW' },
  workflow: 'record',
  slaDays: 5,
  referralTo: ['SATPOL_PP', 'POLSEK', 'PEMDES'],
  requiredDocuments: [],
  legalBasis: ['PP 2/2018 Pasal 9', 'Permendagri 121/2018', 'Permendagri 13/2024', 'Permendagri 26/2020'],
  indicators: [
    {
      code: 'ORD-P02',
      name: { id: 'Patroli terlaksana', en: 'Patrols held' },
      numerator: 'Patroli terlaksana',
      denominator: 'Patroli terjadwal',
      unit: '%',
      kind: 'process',
      level: 'village',
    },
  ],
  questions: securityPatrolQuestions,
}
