import type { Level, Params, PlainDate, Text } from '../../core/index.ts'

/**
 * Why somebody is to be looked for: did not come on the session day; a rule found something that must be followed up;
 * something is owed to them.
 */
export const WORK_KINDS = ['at-risk', 'absent', 'due'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** One reason to be on the worklist. There is no score: whoever stands there can read why. */
export interface WorkItem {
  readonly kind: WorkKind
  /** Unique within the service. */
  readonly code: string
  /** The service it is read from; only who may read the lane of that service may read this reason. */
  readonly service: string
  readonly level: Level
  /** A whole sentence; `workReason` fills it. */
  readonly reason: Text
  readonly params?: Params
  /** The day since when it is so, where a day is known: of two equally serious the older goes first. */
  readonly since?: PlainDate
}
