import {
  type Actor,
  type Assignment,
  HEALTH_WORK_CODES,
  isAssignedOn,
  officeOf,
  type RoleCode,
  scopeRoots,
  servesSector,
} from '../access/index.ts'
import { type PlainDate, SECTORS, type Sector, type Uuid } from '../core/index.ts'
import { BEFORE_THE_HEAD } from './case-file.ts'
import type { StatusCode } from './statuses.ts'
import { WORKFLOWS } from './workflows.ts'

/** A part of all cases that somebody may read, as a queue looks it up. All that is given must hold. */
export interface CaseScope {
  /** The post where it was written, the village above it, or the office it lies with. */
  readonly by: 'unit' | 'village' | 'office'
  readonly id: Uuid
  /** Of an office: only cases of these villages. */
  readonly villages?: readonly Uuid[]
  readonly sectors?: readonly Sector[]
  readonly states?: readonly StatusCode[]
  readonly codes?: readonly string[]
}

/**
 * Where the cases lie that somebody may read on a day, restricted ones apart. It finds what `may` allows and nothing
 * more; `may` is asked about every row all the same.
 */
export const caseScopes = (actor: Actor, on: PlainDate): CaseScope[] =>
  actor.assignments.filter((one) => isAssignedOn(one, on)).flatMap((one) => scopesOf(one, on))

function scopesOf(assignment: Assignment, on: PlainDate): CaseScope[] {
  const { role, unit } = assignment
  const sectors = SECTORS.filter((sector) => servesSector(assignment, sector, on))
  const office: CaseScope = { by: 'office', id: officeOf(assignment) }
  switch (role) {
    case 'kader':
    case 'field_coordinator':
      return [{ by: 'unit', id: unit, sectors }]
    case 'posyandu_chair':
      return [{ by: 'unit', id: unit }]
    case 'village_operator':
      return [{ by: 'village', id: unit }]
    case 'village_head':
      return [{ by: 'village', id: unit, states: [...BEFORE_THE_HEAD] }]
    case 'subdistrict_officer':
    case 'opd_officer':
      return [office]
    case 'health_worker': {
      const villages = scopeRoots(assignment)
      const healthWork = villages.flatMap((id): CaseScope[] => [
        { by: 'village', id, codes: HEALTH_WORK_CODES },
        { by: 'village', id, sectors: ['health'] },
      ])
      return [...healthWork, { ...office, villages }]
    }
    default:
      return []
  }
}

/** The states from which one of these roles may take some case further: what waits for them. */
export function statesWaitingFor(roles: readonly RoleCode[]): readonly StatusCode[] {
  const statuses = Object.values(WORKFLOWS).flatMap((walk) =>
    walk.statuses.filter(({ code, next }) =>
      code === 'draft'
        ? false
        : next.some((to) =>
            walk.statuses.some(
              (status) =>
                status.code === to && status.actors.some((mover) => roles.some((role) => role === mover)),
            ),
          ),
    ),
  )
  return [...new Set(statuses.map(({ code }) => code))]
}
