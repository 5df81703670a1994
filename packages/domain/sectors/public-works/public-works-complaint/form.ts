import type { Question } from '../../../core/index.ts'
import { closing, complaint, header, optionsOf, reporter } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.4, PWK-90. */
export const publicWorksComplaintQuestions: readonly Question[] = [
  ...header,
  ...reporter(),
  ...complaint(
    optionsOf({
      clean_water: ['Kebutuhan pokok air bersih', 'Basic need of clean water'],
      domestic_waste: ['Limbah domestik', 'Domestic wastewater'],
      latrine: ['Penyediaan WC/jamban', 'Toilets'],
      solid_waste: ['Pengelolaan sampah', 'Waste'],
      embung: ['Embung air baku', 'Raw-water pond (embung)'],
      water_network: ['Jaringan air perdesaan', 'Rural water network'],
      well: ['Sumur air tanah', 'Groundwater well'],
      road: ['Jalan desa', 'Village road'],
      drain: ['Drainase', 'Drain'],
      other: ['Lainnya', 'Other'],
    }),
  ),
  ...closing(),
]
