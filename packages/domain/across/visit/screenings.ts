import type { ScreeningQuestion, Sector, SectorScreening } from '../../core/index.ts'
import { educationScreening } from '../../sectors/education/screening.ts'
import { healthScreening } from '../../sectors/health/screening.ts'
import { housingScreening } from '../../sectors/housing/screening.ts'
import { publicOrderScreening } from '../../sectors/public-order/screening.ts'
import { publicWorksScreening } from '../../sectors/public-works/screening.ts'
import { socialScreening } from '../../sectors/social/screening.ts'

/** What each sector brings to a visit, in the order of the conversation. */
export const screenings: readonly SectorScreening[] = [
  healthScreening,
  educationScreening,
  socialScreening,
  publicWorksScreening,
  housingScreening,
  publicOrderScreening,
]

/** The question of a sector, or undefined when this code does not know it (a newer phone asked). */
export const screeningQuestion = (sector: Sector, key: string): ScreeningQuestion | undefined =>
  screenings.find((one) => one.sector === sector)?.questions.find((question) => question.key === key)
