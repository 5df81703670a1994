import type { ServiceSheet } from '../../core/index.ts'
import { drinkingWater } from './drinking-water/definition.ts'
import { groundwaterWell } from './groundwater-well/definition.ts'
import { householdWaste } from './household-waste/definition.ts'
import { publicWorksComplaint } from './public-works-complaint/definition.ts'
import { publicWorksOutreach } from './public-works-outreach/definition.ts'
import { rawWaterPond } from './raw-water-pond/definition.ts'
import { sanitation } from './sanitation/definition.ts'
import { villageRoad } from './village-road/definition.ts'
import { waterNetwork } from './water-network/definition.ts'

/** The services of this sector, in the order in which they are shown. One more service is one more line. */
export const publicWorksSheets: readonly ServiceSheet[] = [
  drinkingWater,
  sanitation,
  householdWaste,
  rawWaterPond,
  waterNetwork,
  groundwaterWell,
  villageRoad,
  publicWorksOutreach,
  publicWorksComplaint,
]
