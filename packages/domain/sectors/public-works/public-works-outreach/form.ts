import type { Question } from '../../../core/index.ts'
import { optionsOf, outreach } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.4, PWK-80. */
export const publicWorksOutreachQuestions: readonly Question[] = [
  ...outreach(
    optionsOf({
      clean_water: ['Air bersih', 'Clean water'],
      latrine: ['Jamban sehat/stop BABS', 'Healthy toilets, no open defecation'],
      greywater: ['Limbah rumah tangga', 'Household wastewater'],
      waste: ['Sampah dan bank sampah', 'Waste and waste bank'],
      infrastructure_care: ['Pelihara prasarana', 'Care of public works'],
      other: ['Lainnya', 'Other'],
    }),
  ),
]
