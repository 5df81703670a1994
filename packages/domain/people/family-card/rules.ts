import type { Finding, PlainDate } from '../../core/index.ts'
import { clashFindings } from '../clash-findings.ts'
import { clashes, findings } from './text.ts'
import type { FamilyCardView } from './view.ts'

export const familyCardRules = (_subject: unknown, view: FamilyCardView, _today: PlainDate): Finding[] =>
  clashFindings('family-card', view, clashes, findings.chooseOne, lastFour)

/** Findings travel further than the identity lane, so they never carry a whole number. */
const lastFour = (value: unknown): string => (typeof value === 'string' ? value.slice(-4) : '–')
