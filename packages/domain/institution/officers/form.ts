import type { Question } from '../../core/index.ts'
import { questions } from './text.ts'

/** Who may be there in what dress, by sex. Source: domain notes on the institution, 4.6 and 6.2 (SIP 6). */
export const OFFICER_PARTS = ['kaderL', 'kaderP', 'plkbL', 'plkbP', 'medicalL', 'medicalP'] as const
export type OfficerPart = (typeof OFFICER_PARTS)[number]

/** More people of one kind than ever serve at one Posyandu. */
const MOST = 99

export const officersQuestions: readonly Question[] = OFFICER_PARTS.map((key) => ({
  key,
  type: 'integer',
  label: questions[key],
  required: true,
  min: 0,
  max: MOST,
}))
