import { attendance } from './attendance/definition.ts'
import { householdVisit } from './household-visit/definition.ts'
import { officers } from './officers/definition.ts'
import { officialTarget } from './official-target/definition.ts'
import { report } from './report/definition.ts'
import { sessionDay } from './session-day/definition.ts'

export const institutionServices = [
  sessionDay,
  attendance,
  householdVisit,
  officers,
  report,
  officialTarget,
] as const
