import { type Lane, laneClass, laneSector, type PlainDate, SECTORS, type Uuid } from '../core/index.ts'
import { type Actor, type Assignment, isAssignedOn } from './assignment.ts'
import { may } from './may.ts'
import type { Resource } from './resource.ts'
import { ROLES } from './role.ts'

/** How much of a lane a phone may pull: every subject, one row per open finding or due service, or nothing. */
export type LaneMode = 'full' | 'worklist' | 'none'

export interface LaneGrant {
  readonly lane: Lane
  readonly mode: LaneMode
}

/** Every lane there is. */
export const LANES: readonly Lane[] = [
  'register',
  'identity',
  'attendance',
  'institution',
  ...SECTORS.flatMap((sector): Lane[] => [`${sector}:L2`, `${sector}:L3`, `${sector}:L4`]),
]

/** What one asks for who reads a lane of a unit. */
export function laneResource(lane: Lane, unitPath: readonly Uuid[]): Resource {
  const dataClass = laneClass(lane)
  const sector = laneSector(lane)
  if (lane === 'institution') return { column: 'institution', dataClass, unitPath }
  if (lane === 'attendance') return { column: 'records', dataClass, unitPath, topic: 'attendance' }
  if (sector === undefined) return { column: 'register', dataClass, unitPath }
  return { column: dataClass === 'L4' ? 'restricted' : 'records', dataClass, sector, unitPath }
}

/**
 * The post whose every subject a phone of this person holds: of several, the one of the assignment that comes first.
 * Undefined for who serves no post of their own.
 */
export const homePost = (actor: Actor, on: PlainDate): Uuid | undefined =>
  actor.assignments.find((held) => ROLES[held.role].phone === 'full' && isAssignedOn(held, on))?.unit

/**
 * Which lanes of a unit a phone of this person may pull on a day; every lane is answered for. `unitPath` is
 * the unit and its ancestors. Of several roles the one that may more stands.
 */
export function lanesFor(
  actor: Actor,
  unit: Uuid,
  unitPath: readonly Uuid[],
  on: PlainDate,
): readonly LaneGrant[] {
  const home = homePost(actor, on)
  return LANES.map((lane) => {
    const modes = actor.assignments.map((assignment) =>
      laneMode(actor.user, assignment, lane, unit, unitPath, home, on),
    )
    return { lane, mode: modes.includes('full') ? 'full' : modes.includes('worklist') ? 'worklist' : 'none' }
  })
}

function laneMode(
  user: Uuid,
  assignment: Assignment,
  lane: Lane,
  unit: Uuid,
  unitPath: readonly Uuid[],
  home: Uuid | undefined,
  on: PlainDate,
): LaneMode {
  // A phone holds full numbers only of what was typed on it or shown and logged (design 5, scope). Restricted
  // cases lie in no unit's lanes: without a team `may` refuses them.
  if (lane === 'identity') return 'none'
  const phone = ROLES[assignment.role].phone
  if (phone === 'sums') return 'none'
  const alone: Actor = { user, assignments: [assignment] }
  if (!may(alone, 'read', laneResource(lane, unitPath), on)) return 'none'
  // Whatever unit an assignment names, it is no more than that one.
  if (phone === 'full' && unit !== assignment.unit) return 'none'
  // A phone holds every subject of one post at most; who serves several follows up the others (design 5, scope).
  if (phone === 'full' && unit === home) return 'full'
  // The unit's own work names no person, and a worklist has one row per person.
  return lane === 'institution' ? 'full' : 'worklist'
}
