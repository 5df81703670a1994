import type { ServiceSheet } from '../../core/index.ts'
import { disasterHousing } from './disaster-housing/definition.ts'
import { homeEnvironment } from './home-environment/definition.ts'
import { homeYard } from './home-yard/definition.ts'
import { housingComplaint } from './housing-complaint/definition.ts'
import { housingOutreach } from './housing-outreach/definition.ts'
import { infiltrationHoles } from './infiltration-holes/definition.ts'
import { relocation } from './relocation/definition.ts'
import { uninhabitableHouse } from './uninhabitable-house/definition.ts'

/** The services of this sector, in the order in which they are shown. One more service is one more line. */
export const housingSheets: readonly ServiceSheet[] = [
  uninhabitableHouse,
  disasterHousing,
  relocation,
  homeEnvironment,
  homeYard,
  infiltrationHoles,
  housingOutreach,
  housingComplaint,
]
