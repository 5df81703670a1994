import type { DataClass, Lane, PlainDate, Sector, SubjectKind, Uuid } from '../core/index.ts'
import type { Actor } from './assignment.ts'
import { may } from './may.ts'
import type { Column, Resource } from './resource.ts'

/** What of a service decides who may write it; every `Service` of the core fits. */
export interface WrittenService {
  readonly lane: Lane
  readonly sector?: Sector | undefined
  readonly dataClass: DataClass
  readonly subject: SubjectKind
  /** Where lane and subject do not tell: reports of a unit are written in its institution lane. */
  readonly column?: Column | undefined
  /** Short screenings that any kader may answer for another sector. */
  readonly handOver?: boolean | undefined
  readonly catalogueCode?: string | undefined
  readonly topic?: 'attendance' | 'finance' | undefined
  /** It comes from a list that is being imported. */
  readonly list?: boolean | undefined
}

/**
 * Whether an entry of a service may be appended to a unit's journal. `how` is `correct` for an entry that
 * amends another or edits a subject that is already there. `on` is the local day of the entry's `recordedAt`.
 */
export function mayWrite(
  actor: Actor,
  service: WrittenService,
  unitPath: readonly Uuid[],
  on: PlainDate,
  how: 'create' | 'correct' = 'create',
): boolean {
  const resource = writtenResource(service, unitPath)
  return may(actor, resource.column === 'case-moves' ? 'note' : how, resource, on)
}

/** Whether somebody may bring in a list of people of a unit; it also mends and takes back what it wrote. */
export const mayBringLists = (actor: Actor, unitPath: readonly Uuid[], on: PlainDate): boolean =>
  (['create', 'correct'] as const).every((right) =>
    may(actor, right, { column: 'register', dataClass: 'L2', unitPath, list: true }, on),
  )

/** What one asks for who writes an entry of a service. */
export function writtenResource(service: WrittenService, unitPath: readonly Uuid[]): Resource {
  const { sector, handOver, catalogueCode, list } = service
  const topic = service.topic ?? (service.lane === 'attendance' ? 'attendance' : undefined)
  return {
    column: service.column ?? columnOf(service),
    dataClass: service.dataClass,
    unitPath,
    ...(sector === undefined ? {} : { sector }),
    ...(topic === undefined ? {} : { topic }),
    ...(handOver === true ? { handOver } : {}),
    ...(list === true ? { list } : {}),
    ...(catalogueCode === undefined ? {} : { catalogueCode }),
  }
}

function columnOf({ lane, dataClass, subject }: WrittenService): Column {
  if (dataClass === 'L4') return 'restricted'
  if (lane === 'register' || lane === 'identity') return 'register'
  if (lane !== 'institution') return 'records'
  return subject === 'activity' || subject === 'commitment' ? 'activities' : 'institution'
}
