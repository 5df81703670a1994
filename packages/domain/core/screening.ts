import type { Sector } from './lane.ts'
import type { Text } from './text.ts'

/** Members of a household that something is meant for. Years are completed ones, both ends included. */
export interface MembersMeant {
  readonly fromYears?: number
  readonly toYears?: number
  readonly sex?: 'L' | 'P'
}

/** How soon somebody should look. Danger is no urgency: it has a path of its own. */
export const URGENCIES = ['high', 'medium', 'low'] as const
export type Urgency = (typeof URGENCIES)[number]

/** A plain yes-or-no question that any kader may ask for a sector. Its yes becomes a hand-over. */
export interface ScreeningQuestion {
  /** Unique within its sector; it is what a hand-over carries. */
  readonly key: string
  readonly ask: Text
  /** What a yes says to the sector, in words of the sector itself. */
  readonly need: Text
  readonly urgency: Urgency
  /** Asked only where somebody like this lives; absent: of every household. */
  readonly about?: MembersMeant
  /** Services that answer it, the usual one first. */
  readonly opens: readonly string[]
}

/** A service of the own sector that is worth proposing at the door. */
export interface VisitService {
  /** Code of a sheet, or id of a service of health. */
  readonly service: string
  /** Whom it is filled in for; absent: the household. */
  readonly about?: MembersMeant
  /** Asked again after so many months. */
  readonly everyMonths: number
}

/** What one sector brings to a visit: its own work, and the few questions others ask for it. */
export interface SectorScreening {
  readonly sector: Sector
  readonly services: readonly VisitService[]
  readonly questions: readonly ScreeningQuestion[]
}
