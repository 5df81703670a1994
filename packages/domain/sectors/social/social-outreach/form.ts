import type { Question } from '../../../core/index.ts'
import { optionsOf, outreach } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-80. */
export const socialOutreachQuestions: readonly Question[] = [
  ...outreach(
    optionsOf({
      gender: ['Kesetaraan dan keadilan gender', 'Gender equality'],
      disability: ['Disabilitas', 'Disability'],
      inclusion: ['Inklusi sosial', 'Social inclusion'],
      preparedness: ['Kesiapsiagaan bencana', 'Disaster preparedness'],
      elderly: ['Ramah lansia', 'Friendly to the elderly'],
      aid_rules: ['Ketentuan bantuan sosial', 'Rules of social aid'],
      violence_prevention: ['Cegah kekerasan', 'Preventing violence'],
      other: ['Lainnya', 'Other'],
    }),
  ),
]
