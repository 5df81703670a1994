import type { Question } from '../../../core/index.ts'
import { closing, complaint, header, optionsOf, reporter } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-90. */
export const housingComplaintQuestions: readonly Question[] = [
  ...header,
  ...reporter(),
  ...complaint(
    optionsOf({
      rehab: ['Penyediaan/rehabilitasi rumah layak huni', 'Habitable houses'],
      clean_env: ['Lingkungan bersih dan sehat', 'Clean and healthy surroundings'],
      yard: ['Pekarangan pangan lokal', 'Local food from the yard'],
      biopori: ['Biopori', 'Infiltration holes (biopori)'],
      hydroponic: ['Hidroponik', 'Hydroponics'],
      land_status: ['Status tanah/hunian', 'Land or house status'],
      slum: ['Lingkungan kumuh', 'Slum'],
      other: ['Lainnya', 'Other'],
    }),
  ),
  ...closing(),
]
