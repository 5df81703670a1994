import type { ServiceSheet } from '../../core/index.ts'
import { aidDistribution } from './aid-distribution/definition.ts'
import { civilDocuments } from './civil-documents/definition.ts'
import { disasterRelief } from './disaster-relief/definition.ts'
import { homelessPerson } from './homeless-person/definition.ts'
import { neglectedChild } from './neglected-child/definition.ts'
import { neglectedDisability } from './neglected-disability/definition.ts'
import { neglectedElderly } from './neglected-elderly/definition.ts'
import { poorHousehold } from './poor-household/definition.ts'
import { socialComplaint } from './social-complaint/definition.ts'
import { socialOutreach } from './social-outreach/definition.ts'
import { socioeconomicVisit } from './socioeconomic-visit/definition.ts'

/** The services of this sector, in the order in which they are shown. One more service is one more line. */
export const socialSheets: readonly ServiceSheet[] = [
  poorHousehold,
  socioeconomicVisit,
  neglectedDisability,
  neglectedChild,
  neglectedElderly,
  homelessPerson,
  disasterRelief,
  aidDistribution,
  civilDocuments,
  socialOutreach,
  socialComplaint,
]
