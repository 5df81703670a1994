import type { Question } from '../../../core/index.ts'
import { optionsOf, outreach } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-80. */
export const housingOutreachQuestions: readonly Question[] = [
  ...outreach(
    optionsOf({
      healthy_house: ['Rumah sehat', 'Healthy house'],
      phbs: ['PHBS rumah tangga', 'Clean and healthy living at home (PHBS)'],
      yard: ['Pekarangan pangan', 'Food from the yard'],
      biopori: ['Biopori', 'Infiltration holes (biopori)'],
      hydroponic: ['Hidroponik', 'Hydroponics'],
      safe_building: ['Bangunan aman gempa/angin', 'Buildings safe from quakes and wind'],
      land_document: ['Legalitas tanah/rumah', 'Land and house papers'],
      other: ['Lainnya', 'Other'],
    }),
  ),
]
