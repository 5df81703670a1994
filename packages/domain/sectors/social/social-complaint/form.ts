import type { Question } from '../../../core/index.ts'
import { closing, complaint, header, optionsOf, reporter } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-90. */
export const socialComplaintQuestions: readonly Question[] = [
  ...header,
  ...reporter(),
  ...complaint(
    optionsOf({
      gender: ['KIE gender', 'Gender'],
      disability: ['KIE/layanan disabilitas', 'Disability'],
      preparedness: ['KIE kesiapsiagaan bencana', 'Disaster preparedness'],
      inclusion: ['Inklusi sosial', 'Social inclusion'],
      poor_data: ['Pendataan fakir miskin', 'Listing poor households'],
      aid_distribution: ['Penyaluran bantuan sosial', 'Handing out social aid'],
      health_insurance: ['KIS/PBI JK', 'Free health insurance (KIS/PBI JK)'],
      elderly: ['Lansia', 'Elderly person'],
      child: ['Anak', 'Child'],
      other: ['Lainnya', 'Other'],
    }),
  ),
  ...closing(),
]
