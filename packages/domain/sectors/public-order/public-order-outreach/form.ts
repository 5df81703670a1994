import type { Question } from '../../../core/index.ts'
import { optionsOf, outreach } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-80. */
export const publicOrderOutreachQuestions: readonly Question[] = [
  ...outreach(
    optionsOf({
      preparedness: ['Kesiapsiagaan bencana', 'Disaster preparedness'],
      drill: ['Simulasi evakuasi', 'Evacuation drill'],
      trauma: ['Pemulihan trauma', 'Recovery from trauma'],
      theft_prevention: ['Cegah pencurian', 'Preventing theft'],
      fire_prevention: ['Cegah kebakaran dan APAR', 'Preventing fire, extinguishers'],
      drugs: ['Bahaya narkoba', 'Danger of drugs'],
      patrol_training: ['Pembinaan patroli/siskamling', 'Guidance of patrols'],
      linmas: ['Pemberdayaan Linmas', 'Strengthening Linmas'],
      perda: ['Sosialisasi perda', 'Explaining by-laws'],
      other: ['Lainnya', 'Other'],
    }),
  ),
]
