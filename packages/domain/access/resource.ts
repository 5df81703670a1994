import type { DataClass, Sector, Uuid } from '../core/index.ts'
import type { RoleCode } from './role.ts'

/** The columns of the permission matrix (domain notes 3.3). */
export const COLUMNS = [
  'institution',
  'register',
  'records',
  'restricted',
  'case-moves',
  'activities',
  'reports',
  'users',
  'audit',
] as const
export type Column = (typeof COLUMNS)[number]

export const RIGHTS = [
  'create',
  'read',
  'correct',
  'verify',
  /** A of the matrix: approve or reject. */
  'decide',
  /** Sums only, small cells hidden. */
  'statistics',
  /** With names shortened and numbers masked. */
  'read-masked',
  /** How far one's own case is, nothing of its content. */
  'read-status',
  'ask-correction',
  'forward',
  'return',
  'accept',
  'resolve',
  'reassign',
  'reopen',
  /** Cases as counts and clocks, without content. */
  'monitor',
  'sign',
  /** Of accounts that an operator has opened. */
  'approve',
  /** Lets a kader serve another sector for a while. */
  'grant-cover',
  /** Speaks in a case that one works on: messages, papers, how the citizen was told. */
  'note',
  /** Decides about entries that the server holds for a person. */
  'release-held',
] as const
export type Right = (typeof RIGHTS)[number]

/**
 * What is asked for, as far as permission depends on it. What is absent counts as not given: a record without a
 * sector belongs to nobody's own sector, a case without a team is nobody's to read.
 */
export interface Resource {
  readonly column: Column
  readonly dataClass: DataClass
  readonly sector?: Sector
  /** The unit it belongs to and that unit's ancestors. */
  readonly unitPath: readonly Uuid[]
  /** Of a restricted case, or of the file of its subject: the users of its team. */
  readonly caseTeam?: readonly Uuid[]
  /** The office a case is with; of a report, account or audit line the office it belongs to. */
  readonly routedTo?: Uuid
  /** Code in the service catalogue, where a rule names one service. */
  readonly catalogueCode?: string
  readonly topic?: 'attendance' | 'finance'
  /** Users whose own family it is about. */
  readonly family?: readonly Uuid[]
  /** Meant for everybody: schedules, announcements. */
  readonly open?: boolean
  readonly draft?: boolean
  /** A short screening answered for another sector: written across, never read back. */
  readonly handOver?: boolean
  /** The village government takes part in the verification. */
  readonly withVillage?: boolean
  /** The case lies before the village head. */
  readonly awaitingDecision?: boolean
  /** An order to look exists and the access is logged. */
  readonly onOrder?: boolean
  /** Brought in from a list that somebody handed over, checked line by line and undone as a whole. */
  readonly list?: boolean
  /** Of accounts: the role to be given. */
  readonly role?: RoleCode
}
