import type { Finding, PlainDate } from '../../core/index.ts'
import { clashFindings } from '../clash-findings.ts'
import { clashes, findings } from './text.ts'
import type { HouseholdView } from './view.ts'

export const householdRules = (_subject: unknown, view: HouseholdView, _today: PlainDate): Finding[] =>
  clashFindings('household', view, clashes, findings.chooseOne)
