import { DATA_CLASSES, type DataClass, type PlainDate } from '../core/index.ts'
import { type Actor, isAssignedOn, reaches } from './assignment.ts'
import { CONDITIONS, type Condition } from './conditions.ts'
import { POLICY } from './policy.ts'
import type { Column, Resource, Right } from './resource.ts'
import type { RoleCode } from './role.ts'

/**
 * The highest data class that may stand in a column. A named list is no report and a patient's file no
 * register, whoever labels it so.
 */
const CEILING: Readonly<Record<Column, DataClass>> = {
  institution: 'L1',
  register: 'L2',
  records: 'L3',
  restricted: 'L4',
  'case-moves': 'L4',
  activities: 'L1',
  reports: 'L1',
  users: 'L2',
  audit: 'L2',
}

// What may be done to a restricted case without being in its team: none of it shows the case.
const OUTSIDE_TEAM: ReadonlySet<Right> = new Set<Right>(['create', 'statistics', 'read-status', 'decide'])

/** What one right brings with it in the same cell, under the same conditions. */
function impliedBy(column: Column, right: Right): readonly Right[] {
  // Whoever takes a step in a case speaks in it; who only watches the clocks does not.
  if (column === 'case-moves') return right === 'monitor' ? [right] : [right, 'note']
  // Nobody writes, signs or approves a report unread.
  const reads = right === 'read' || (column === 'reports' && ['create', 'sign', 'decide'].includes(right))
  if (!reads || column === 'restricted') return [right]
  return column === 'register' ? [right, 'read', 'statistics', 'read-masked'] : [right, 'read', 'statistics']
}

/** For each role, column and right the ways to have it; each way is conditions that must all hold. */
const WAYS: ReadonlyMap<string, readonly (readonly Condition[])[]> = waysOf()

function waysOf(): Map<string, (readonly Condition[])[]> {
  const ways = new Map<string, (readonly Condition[])[]>()
  for (const [role, cells] of Object.entries(POLICY)) {
    for (const [column, grants] of Object.entries(cells)) {
      for (const { rights, when } of grants) {
        const granted = new Set(rights.flatMap((right) => impliedBy(column as Column, right)))
        for (const right of granted) {
          const key = wayKey(role as RoleCode, column as Column, right)
          ways.set(key, [...(ways.get(key) ?? []), when])
        }
      }
    }
  }
  return ways
}

function wayKey(role: RoleCode, column: Column, right: Right): string {
  return `${role} ${column} ${right}`
}

/**
 * Whether somebody may do something on a day: the only place where it is decided, for screens, API, sync,
 * exports and logs. Area x sector x data class x dates (domain notes 3.2-3.4). For an entry, `on` is the local
 * day of its `recordedAt`; for reading, today.
 */
export function may(actor: Actor, right: Right, resource: Resource, on: PlainDate): boolean {
  if (!classAllows(actor, right, resource)) return false
  return actor.assignments.some(
    (assignment) =>
      isAssignedOn(assignment, on) &&
      reaches(assignment, resource.unitPath) &&
      (WAYS.get(wayKey(assignment.role, resource.column, right)) ?? []).some((way) =>
        way.every((condition) => CONDITIONS[condition]({ actor, assignment, resource, on })),
      ),
  )
}

function classAllows(actor: Actor, right: Right, resource: Resource): boolean {
  const { column, dataClass } = resource
  if (DATA_CLASSES.indexOf(dataClass) > DATA_CLASSES.indexOf(CEILING[column])) return false
  if (column !== 'restricted' && dataClass !== 'L4') return true
  return OUTSIDE_TEAM.has(right) || resource.caseTeam?.includes(actor.user) === true
}
