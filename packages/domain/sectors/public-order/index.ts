import type { ServiceSheet } from '../../core/index.ts'
import { disasterPreparedness } from './disaster-preparedness/definition.ts'
import { disasterReport } from './disaster-report/definition.ts'
import { fireReport } from './fire-report/definition.ts'
import { publicDisturbance } from './public-disturbance/definition.ts'
import { publicOrderComplaint } from './public-order-complaint/definition.ts'
import { publicOrderOutreach } from './public-order-outreach/definition.ts'
import { safetyEquipment } from './safety-equipment/definition.ts'
import { securityPatrol } from './security-patrol/definition.ts'
import { sensitiveCase } from './sensitive-case/definition.ts'
import { traumaAssessment } from './trauma-assessment/definition.ts'

/** The services of this sector, in the order in which they are shown. One more service is one more line. */
export const publicOrderSheets: readonly ServiceSheet[] = [
  publicDisturbance,
  securityPatrol,
  safetyEquipment,
  disasterPreparedness,
  disasterReport,
  fireReport,
  traumaAssessment,
  sensitiveCase,
  publicOrderOutreach,
  publicOrderComplaint,
]
