import type { PlainDate } from '../core/index.ts'
import { type Actor, type Assignment, officeOf, servesSector } from './assignment.ts'
import type { Resource } from './resource.ts'
import { ROLES } from './role.ts'

/** Who asks by which assignment, for what, on which day. */
export interface Request {
  readonly actor: Actor
  readonly assignment: Assignment
  readonly resource: Resource
  readonly on: PlainDate
}

// ORD-07, psychosocial support after a disaster, is health work in another sector (domain notes 3.1).
export const HEALTH_WORK_CODES: readonly string[] = ['ORD-07']

// Forms a citizen may send without anybody between (domain notes 2.9: *submitted* by a citizen; 2.1: the form).
export const COMPLAINT_CODES: readonly string[] = ['EDU-90', 'PWK-90', 'HSG-90', 'ORD-90', 'SOC-90']

/** The notes of the matrix: what must hold besides area, dates and data class. */
export const CONDITIONS = {
  /** F: own sector, or one covered for. */
  'own-sector': ({ assignment, resource, on }: Request): boolean =>
    resource.sector !== undefined && servesSector(assignment, resource.sector, on),
  /** O: with the own office, or belonging to it. */
  'own-office': ({ assignment, resource }: Request): boolean => resource.routedTo === officeOf(assignment),
  'health-work': ({ resource }: Request): boolean =>
    resource.sector === 'health' || HEALTH_WORK_CODES.includes(resource.catalogueCode ?? ''),
  attendance: ({ resource }: Request): boolean => resource.topic === 'attendance',
  finance: ({ resource }: Request): boolean => resource.topic === 'finance',
  complaint: ({ resource }: Request): boolean => COMPLAINT_CODES.includes(resource.catalogueCode ?? ''),
  'hand-over': ({ resource }: Request): boolean => resource.handOver === true,
  list: ({ resource }: Request): boolean => resource.list === true,
  'own-family': ({ actor, resource }: Request): boolean => resource.family?.includes(actor.user) === true,
  open: ({ resource }: Request): boolean => resource.open === true,
  draft: ({ resource }: Request): boolean => resource.draft === true,
  'with-village': ({ resource }: Request): boolean => resource.withVillage === true,
  'awaiting-decision': ({ resource }: Request): boolean => resource.awaitingDecision === true,
  'case-team': ({ actor, resource }: Request): boolean => resource.caseTeam?.includes(actor.user) === true,
  'on-order': ({ resource }: Request): boolean => resource.onOrder === true,
  'creatable-role': ({ assignment, resource }: Request): boolean =>
    resource.role !== undefined && ROLES[assignment.role].creates.includes(resource.role),
} as const satisfies Record<string, (request: Request) => boolean>

export type Condition = keyof typeof CONDITIONS
